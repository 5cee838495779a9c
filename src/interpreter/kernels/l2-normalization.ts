import {
  float32Rounding,
  inverseSquareRootMultiplier,
  multiplyByQuantizedMultiplier,
  multiplyByQuantizedMultiplierSmallerThanOne,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { requireCounts, requireRank, requireSameType, requireType } from './movement-checks';
import { activationOf, quantizationOf, requireScale, requireZeroPoint, shapeOutput } from './quantization';
import { evalRows, type RowFunction } from './softmax';

/** Sources: tflite/kernels/l2norm.cc, internal/reference/l2normalization.h, integer_ops/l2normalization.h, micro/kernels/l2norm.cc. */
export const l2Normalization = defineKernel<{ readonly row: RowFunction }>({
  op: 'L2_NORMALIZATION',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    const isTflite = context.runtime === 'tflite';
    requireRank(input, context, isTflite ? 1 : 0, isTflite ? Infinity : 4);
    requireType(output, context, isTflite ? ['FLOAT32', 'UINT8', 'INT8'] : ['FLOAT32', 'INT8']);
    requireSameType(input, output, context);
    if (isTflite && output.type !== 'FLOAT32') {
      requireScale(output, context, 1 / 128);
      requireZeroPoint(output, context, output.type === 'UINT8' ? 128 : 0);
    }
    const activation = activationOf(node);
    if (activation !== 'NONE') context.fail(`activation ${activation} is not supported`);
    shapeOutput(output, context, input.shape);
    return { row: rowOf(node, context) };
  },
  eval: (node, { row }, context) => evalRows(node, row, context),
});

function rowOf(node: KernelNode, context: PrepareContext): RowFunction {
  const { type } = node.input(0);
  if (type === 'FLOAT32') return floatRow(float32Rounding(context.runtime));
  const { zeroPoint } = quantizationOf(node.input(0), context);
  return type === 'INT8' ? int8Row(zeroPoint) : uint8Row(zeroPoint);
}

const EPSILON = Math.fround(1e-6);

const floatRow =
  (round: (x: number) => number): RowFunction =>
  (input, output, start, depth) => {
    const end = start + depth;
    let squares = 0;
    for (let i = start; i < end; i++) squares = round(squares + round(input[i]! * input[i]!));
    const root = round(Math.sqrt(squares));
    const norm = root < EPSILON ? EPSILON : root;
    for (let i = start; i < end; i++) output[i] = round(input[i]! / norm);
  };

function inverseNorm(input: ArrayLike<number>, start: number, end: number, zeroPoint: number) {
  let squares = 0;
  for (let i = start; i < end; i++) squares = (squares + (input[i]! - zeroPoint) ** 2) | 0;
  return inverseSquareRootMultiplier(squares);
}

function int8Row(zeroPoint: number): RowFunction {
  return (input, output, start, depth) => {
    const end = start + depth;
    const { multiplier, shift } = inverseNorm(input, start, end, zeroPoint);
    for (let i = start; i < end; i++) {
      const value = multiplyByQuantizedMultiplier(input[i]! - zeroPoint, multiplier, shift + 7);
      output[i] = Math.max(-128, Math.min(127, value));
    }
  };
}

function uint8Row(zeroPoint: number): RowFunction {
  return (input, output, start, depth) => {
    const end = start + depth;
    const { multiplier, shift } = inverseNorm(input, start, end, zeroPoint);
    for (let i = start; i < end; i++) {
      const scaled = 128 * (input[i]! - zeroPoint);
      const value = 128 + multiplyByQuantizedMultiplierSmallerThanOne(scaled, multiplier, shift);
      output[i] = Math.max(0, Math.min(255, value));
    }
  };
}
