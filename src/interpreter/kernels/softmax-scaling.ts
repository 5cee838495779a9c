import { type QuantizedMultiplier, quantizeMultiplier } from '../arithmetic';
import type { PrepareContext } from '../kernel';

/** Integer bits of the scaled differences from the largest value of a row. */
export const DIFFERENCE_BITS = 5;

export interface DifferenceScaling extends QuantizedMultiplier {
  /** Smaller differences count as minus infinity. */
  readonly smallest: number;
}

/**
 * How integer differences become Q5. Source: `PreprocessSoftmaxScaling` and `CalculateInputRadius`,
 * tflite/kernels/internal/quantization_util.cc.
 */
export function differenceScaling(
  beta: number,
  inputScale: number,
  context: PrepareContext,
): DifferenceScaling {
  const real = Math.min(beta * inputScale * 2 ** (31 - DIFFERENCE_BITS), 2147483647);
  if (!(real > 1)) {
    context.fail(`beta times the input scale must be over 2^-26; beta is ${beta}, the scale ${inputScale}`);
  }
  const { multiplier, shift } = quantizeMultiplier(real);
  const radius = Math.floor(((2 ** DIFFERENCE_BITS - 1) * 2 ** (31 - DIFFERENCE_BITS)) / 2 ** shift);
  return { multiplier, shift, smallest: -radius };
}
