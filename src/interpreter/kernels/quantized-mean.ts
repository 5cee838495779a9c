import {
  integerRange,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  type QuantizedMultiplier,
} from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import type { FastRun } from '../simd';
import type { NumberArray } from './binary';
import { quantizationOf, requireZeroPoint } from './quantization';
import { type Reduction, sumInto } from './reduction';

/** Sum and mean of quantized values. Source: `QuantizedMeanOrSum`, internal/reference/reduce.h. */
export interface QuantizedMean extends QuantizedMultiplier {
  readonly inputZeroPoint: number;
  readonly outputZeroPoint: number;
  readonly min: number;
  readonly max: number;
}

export function prepareQuantizedMean(node: KernelNode, context: PrepareContext): QuantizedMean {
  const [input, output] = [node.input(0), node.output(0)];
  if (input.type === 'INT16' && context.runtime === 'tflite') {
    requireZeroPoint(input, context, 0);
    requireZeroPoint(output, context, 0);
  }
  const from = quantizationOf(input, context);
  const to = quantizationOf(output, context);
  const [min, max] = integerRange(input.type)!;
  return {
    ...quantizeMultiplier(from.scale / to.scale),
    inputZeroPoint: from.zeroPoint,
    outputZeroPoint: to.zeroPoint,
    min,
    max,
  };
}

/** Folds the division by the number of elements into the multiplier. */
function dividedBy(count: number, { multiplier, shift }: QuantizedMultiplier): QuantizedMultiplier {
  const extra = Math.min(31 - Math.clz32(count), 31 + shift);
  return { multiplier: Number((BigInt(multiplier) << BigInt(extra)) / BigInt(count)), shift: shift - extra };
}

export function evalQuantizedMean(
  input: NumberArray,
  output: NumberArray,
  sums: Int32Array,
  reduction: Reduction,
  mean: QuantizedMean,
  isMean: boolean,
  fastSum?: FastRun,
): void {
  output.fill(0);
  if (input.length === 0) return;
  sums.fill(0);
  if (fastSum) fastSum();
  else sumInto(sums, input, reduction.plan, 0);
  const count = reduction.reducedCount;
  const { multiplier, shift } = isMean ? dividedBy(count, mean) : mean;
  const { min, max } = mean;
  for (let i = 0; i < output.length; i++) {
    const shifted = (sums[i]! - mean.inputZeroPoint * count) | 0;
    const value = multiplyByQuantizedMultiplier(shifted, multiplier, shift) + mean.outputZeroPoint;
    output[i] = value < min ? min : value > max ? max : value;
  }
}
