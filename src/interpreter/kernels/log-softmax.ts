import {
  fixedPointLog,
  FLOAT32_LOWEST,
  float32Rounding,
  libraryExp,
  multiplyByQuantizedMultiplierSmallerThanOne,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { isRefusal, type Refusal, refuseType } from './binary';
import { requireCounts, requireSameType } from './movement-checks';
import {
  multiplierBelowOne,
  quantizationOf,
  requireSameShape,
  requireScale,
  requireZeroPoint,
  shapeOutput,
} from './quantization';
import { differenceExponentials, evalRows, type RowFunction } from './softmax';
import { DIFFERENCE_BITS, differenceScaling } from './softmax-scaling';

/** Sources: tflite/kernels/activations.cc, internal/reference/log_softmax.h, micro/kernels/log_softmax.cc. */
export const logSoftmax = defineKernel<{ readonly row: RowFunction } | Refusal>({
  op: 'LOG_SOFTMAX',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireSameType(input, output, context);
    shapeOutput(output, context, input.shape);
    if (context.runtime === 'tflm') requireSameShape(input, output, context);
    switch (input.type) {
      case 'FLOAT32':
        return { row: floatRow(float32Rounding(context.runtime)) };
      case 'INT8':
        return { row: byteRow(node, context, -128, 127) };
      case 'UINT8':
        return context.runtime === 'tflite' ? { row: byteRow(node, context, 0, 255) } : refuseType(input);
      default:
        return refuseType(input);
    }
  },
  eval(node, prepared, context) {
    if (isRefusal(prepared)) return context.fail(prepared.refusal);
    evalRows(node, prepared.row, context);
  },
});

const floatRow =
  (round: (x: number) => number): RowFunction =>
  (input, output, start, depth) => {
    const end = start + depth;
    let max = FLOAT32_LOWEST;
    for (let i = start; i < end; i++) if (max < input[i]!) max = input[i]!;
    let sum = 0;
    for (let i = start; i < end; i++) sum = round(sum + round(libraryExp(round(input[i]! - max))));
    const logSum = round(Math.log(sum));
    for (let i = start; i < end; i++) output[i] = round(input[i]! - max) - logSum;
  };

const ACCUMULATOR_BITS = 12;
const OUTPUT_BITS = 4;

function byteRow(node: KernelNode, context: PrepareContext, min: number, max: number): RowFunction {
  requireScale(node.output(0), context, 16 / 256);
  requireZeroPoint(node.output(0), context, max);
  const scaling = differenceScaling(1, quantizationOf(node.input(0), context).scale, context);
  const inverse = multiplierBelowOne(
    2 ** (31 - scaling.shift) / scaling.multiplier,
    context,
    'the inverse of the scaled input scale',
  );
  const exponentials = differenceExponentials(scaling);
  return (input, output, start, depth) => {
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
    const logSum = fixedPointLog(sum, ACCUMULATOR_BITS, DIFFERENCE_BITS);
    const smallest = Math.max(
      scaling.smallest - 1,
      multiplyByQuantizedMultiplierSmallerThanOne(
        (logSum - 2147483648) | 0,
        inverse.multiplier,
        inverse.shift,
      ),
    );
    for (let i = start; i < end; i++) {
      const difference = input[i]! - largest;
      if (difference <= smallest) {
        output[i] = min;
        continue;
      }
      const scaled = saturatingRoundingDoublingHighMul(difference * 2 ** scaling.shift, scaling.multiplier);
      const value =
        roundingDivideByPowerOfTwo((scaled - logSum) | 0, 31 - DIFFERENCE_BITS - OUTPUT_BITS) + max;
      output[i] = Math.max(min, Math.min(max, value));
    }
  };
}
