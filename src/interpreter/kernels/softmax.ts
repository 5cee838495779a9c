import {
  expOnNegativeValues,
  fixedPointReciprocal,
  float16ToFloat32,
  FLOAT32_LOWEST,
  float32Rounding,
  integerRange,
  libraryExp,
  multiplyByQuantizedMultiplier,
  float32ToFloat16,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul,
} from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { isRefusal, type NumberArray, type Refusal, refuseType } from './binary';
import { int16Table, lookUpInt16 } from './lookup-table';
import { requireCounts, requireRank, requireType } from './movement-checks';
import { quantizationOf, requireScale, requireZeroPoint, shapeOutput } from './quantization';
import { differenceScaling, DIFFERENCE_BITS } from './softmax-scaling';

/** Computes the softmax of `depth` values from `start` on. */
export type RowFunction = (
  input: NumberArray,
  output: NumberArray,
  start: number,
  depth: number,
  context: EvalContext,
) => void;

/** Sources: tflite/kernels/activations.cc, internal/reference/softmax.h, micro/kernels/softmax_common.cc. */
export const softmax = defineKernel<{ readonly row: RowFunction } | Refusal>({
  op: 'SOFTMAX',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireRank(input, context, 1, Infinity);
    const beta = node.options?.kind === 'SoftmaxOptions' ? node.options.beta : 0;
    shapeOutput(output, context, input.shape);
    return context.runtime === 'tflite' ? tfliteRow(node, context, beta) : microRow(node, context, beta);
  },
  eval(node, prepared, context) {
    if (isRefusal(prepared)) return context.fail(prepared.refusal);
    evalRows(node, prepared.row, context);
  },
});

/** Applies a function to each run along the last dimension. */
export function evalRows(node: KernelNode, row: RowFunction, context: EvalContext): void {
  const input = node.input(0).data as NumberArray;
  const output = node.output(0).data as NumberArray;
  const depth = node.input(0).shape.at(-1) ?? 1;
  for (let start = 0; start < input.length; start += depth) row(input, output, start, depth, context);
}

function tfliteRow(node: KernelNode, context: PrepareContext, beta: number): { row: RowFunction } | Refusal {
  const [input, output] = [node.input(0), node.output(0)];
  const { scale } = quantizationOf(input, context);
  if (input.type === output.type && input.type === 'INT8') {
    requireZeroPoint(output, context, -128);
    requireScale(output, context, 1 / 256, 0.001 / 256);
  }
  switch (input.type) {
    case 'FLOAT32':
      return output.type === 'FLOAT32'
        ? { row: floatRow(beta, float32Rounding(context.runtime)) }
        : refuseType(output);
    case 'FLOAT16':
      return output.type === 'FLOAT16' ? { row: float16Row(beta) } : refuseType(output);
    case 'UINT8':
    case 'INT8':
      if (output.type !== input.type && output.type !== 'INT16') return refuseType(output);
      return { row: byteRow(differenceScaling(beta, scale, context), output.type) };
    case 'INT16': {
      requireZeroPoint(input, context, 0);
      requireZeroPoint(output, context, 0);
      requireScale(output, context, 1 / 32768, 0.001 / 32768);
      const factor = Math.fround(scale * beta) / (10 / 65535);
      return { row: int16Row(factor, (x) => x) };
    }
    default:
      return refuseType(input);
  }
}

function microRow(node: KernelNode, context: PrepareContext, beta: number): { row: RowFunction } | Refusal {
  const [input, output] = [node.input(0), node.output(0)];
  const { scale } = quantizationOf(input, context);
  requireType(input, context, ['FLOAT32', 'INT8', 'INT16']);
  requireType(output, context, input.type === 'INT8' ? ['INT8', 'INT16'] : [input.type]);
  if (input.type === 'FLOAT32') return { row: floatRow(beta, float32Rounding(context.runtime)) };
  if (input.type === 'INT16') {
    requireZeroPoint(input, context, 0);
    requireZeroPoint(output, context, 0);
    requireScale(output, context, 1 / 32768, 0.001 / 32768);
    return { row: int16Row((scale * beta) / (10 / 65535), Math.fround) };
  }
  if (output.type === 'INT16') {
    requireZeroPoint(output, context, -32768);
    requireScale(output, context, 1 / 65536, 0.001 / 65536);
  } else {
    requireZeroPoint(output, context, -128);
    requireScale(output, context, 1 / 256);
  }
  return { row: byteRow(differenceScaling(beta, scale, context), output.type) };
}

function floatRow(beta: number, round: (x: number) => number): RowFunction {
  return (input, output, start, depth) => {
    const end = start + depth;
    let max = FLOAT32_LOWEST;
    for (let i = start; i < end; i++) if (max < input[i]!) max = input[i]!;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const value = round(libraryExp(round(round(input[i]! - max) * beta)));
      output[i] = value;
      sum = round(sum + value);
    }
    for (let i = start; i < end; i++) output[i] = round(output[i]! / sum);
  };
}

function float16Row(beta: number): RowFunction {
  const round = Math.fround;
  return (input, output, start, depth) => {
    const end = start + depth;
    let max = -65504;
    for (let i = start; i < end; i++) max = Math.max(max, float16ToFloat32(input[i]!));
    let sum = 0;
    for (let i = start; i < end; i++) {
      const value = round(libraryExp(round(round(float16ToFloat32(input[i]!) - max) * beta)));
      output[i] = float32ToFloat16(value);
      sum = round(sum + value);
    }
    for (let i = start; i < end; i++) output[i] = float32ToFloat16(round(float16ToFloat32(output[i]!) / sum));
  };
}

const ACCUMULATOR_BITS = 12;

/** The exponential in Q0 of each difference from 0 down to the smallest that counts. */
export function differenceExponentials(scaling: {
  readonly multiplier: number;
  readonly shift: number;
  readonly smallest: number;
}): Int32Array {
  const count = Math.min(256, 1 - scaling.smallest);
  return Int32Array.from({ length: count }, (_, difference) => {
    const scaled = saturatingRoundingDoublingHighMul(-difference * 2 ** scaling.shift, scaling.multiplier);
    return expOnNegativeValues(scaled, DIFFERENCE_BITS);
  });
}

function byteRow(
  scaling: { readonly multiplier: number; readonly shift: number; readonly smallest: number },
  outputType: string,
): RowFunction {
  const exponentials = differenceExponentials(scaling);
  const [min, max] = integerRange(outputType)!;
  const outputBits = outputType === 'INT16' ? 16 : 8;
  return (input, output, start, depth, context) => {
    const end = start + depth;
    let largest = input[start]!;
    for (let i = start; i < end; i++) if (input[i]! > largest) largest = input[i]!;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const difference = largest - input[i]!;
      if (difference < exponentials.length) {
        sum = (sum + roundingDivideByPowerOfTwo(exponentials[difference]!, ACCUMULATOR_BITS)) | 0;
      }
    }
    const { reciprocal, bitsOverUnit } = fixedPointReciprocal(sum, ACCUMULATOR_BITS);
    const exponent = bitsOverUnit + 31 - outputBits;
    if (exponent < 0 || exponent > 31) context.fail(`the sum over ${depth} values overflows the accumulator`);
    for (let i = start; i < end; i++) {
      const difference = largest - input[i]!;
      if (difference >= exponentials.length) {
        output[i] = min;
        continue;
      }
      const product = saturatingRoundingDoublingHighMul(reciprocal, exponentials[difference]!);
      const value = roundingDivideByPowerOfTwo(product, exponent) + min;
      output[i] = value > max ? max : value < min ? min : value;
    }
  };
}

/** `precision` is the one the tables are made in: double in full TensorFlow Lite, float32 in Micro. */
function int16Row(factor: number, precision: (x: number) => number): RowFunction {
  const { multiplier, shift } = quantizeMultiplier(factor);
  const table = (inputScale: number, zeroPoint: number, compute: (x: number) => number) =>
    int16Table(
      { scale: precision(inputScale), zeroPoint },
      { scale: precision(2 / 65535), zeroPoint: 0 },
      compute,
      precision,
    );
  const exponential = table(10 / 65535, 32767, precision === Math.fround ? libraryExp : Math.exp);
  const oneOverOnePlus = table(1 / 65535, -32768, (x) => 1 / precision(1 + x));
  const saturate = (x: number) => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);
  return (input, output, start, depth) => {
    const end = start + depth;
    let largest = -32768;
    for (let i = start; i < end; i++) if (input[i]! > largest) largest = input[i]!;
    let sum = 0;
    for (let i = start; i < end; i++) {
      const scaled = multiplyByQuantizedMultiplier(input[i]! - largest, multiplier, shift);
      const value = lookUpInt16(exponential, saturate(scaled + 32767));
      output[i] = value;
      sum += value;
    }
    const headroom = Math.clz32(sum);
    const shifted = Math.floor((sum * 2 ** (headroom - 1) + 8192) / 16384);
    const reciprocal = lookUpInt16(oneOverOnePlus, saturate(shifted - 98304));
    const rightShift = 31 - headroom;
    const half = 2 ** (rightShift - 1);
    for (let i = start; i < end; i++) {
      const value = Math.floor((output[i]! * reciprocal + half) / 2 ** rightShift);
      output[i] = Math.max(0, Math.min(32767, value));
    }
  };
}
