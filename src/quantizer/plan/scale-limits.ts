/**
 * The smallest scales with which integer kernels work. They are met only where a tensor hardly takes any values, such as a
 * difference that is always 0: the kernels' multipliers, which have to stay below 1 (or above, in SOFTMAX), would not.
 */
import type { BuiltinOptions } from '../../model';

/** A multiplier must be below 1, not just 1: a hair more than the limit. */
const MARGIN = 1 + 2 ** -20;

/** Of the output, for these scales of the inputs; 0 where there is no limit. */
export function smallestOutputScale(operator: string, inputScales: readonly number[]): number {
  const largest = Math.max(...inputScales);
  switch (operator) {
    // 2 max(input scales) / (2^20 output scale) < 1 (LiteRT, add.cc and sub.cc).
    case 'ADD':
    case 'SUB':
      return ((2 * largest) / 2 ** 20) * MARGIN;
    // (2 max(input scales))² / (2^14 output scale) < 1 (LiteRT, squared_difference.cc).
    case 'SQUARED_DIFFERENCE':
      return ((2 * largest) ** 2 / 2 ** 14) * MARGIN;
    // input scale / (128 output scale) < 1 (LiteRT, reference/hard_swish.h).
    case 'HARD_SWISH':
      return (largest / 128) * MARGIN;
    default:
      return 0;
  }
}

/** Of the input; 0 where there is no limit. */
export function smallestInputScale(operator: string, options: BuiltinOptions | null): number {
  // beta * scale * 2^26 > 1 (LiteRT, quantization_util.cc: PreprocessSoftmaxScaling).
  if (operator === 'LOG_SOFTMAX') return 2 ** -26 * MARGIN;
  if (operator !== 'SOFTMAX') return 0;
  const beta = options?.kind === 'SoftmaxOptions' && options.beta > 0 ? options.beta : 1;
  return (2 ** -26 / beta) * MARGIN;
}
