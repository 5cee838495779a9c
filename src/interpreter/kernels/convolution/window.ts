import type { Padding } from '../../../model';

/** How a window (of a convolution or a pooling) moves along one dimension. */
export interface WindowDimension {
  readonly output: number;
  /** Elements of padding in front; the padding behind follows from the output. */
  readonly paddingBefore: number;
}

/**
 * Output size and padding along one dimension, or null where the window does not fit.
 * Source: `ComputeOutSize` and `ComputePaddingWithOffset`, tflite/kernels/padding.h.
 */
export function slideWindow(
  padding: Padding,
  input: number,
  filter: number,
  stride: number,
  dilation: number,
): WindowDimension | null {
  if (input < 0 || filter <= 0 || stride <= 0 || dilation <= 0) return null;
  const reach = (filter - 1) * dilation + 1;
  let output: number;
  if (padding === 'SAME') output = Math.trunc((input + stride - 1) / stride);
  else if (padding === 'VALID') output = Math.trunc((input + stride - reach) / stride);
  else return null;
  if (output < 0) return null;
  return { output, paddingBefore: paddingBefore(input, reach, stride, output) };
}

/** Padding in front of `input` such that `output` windows of `reach` elements fit. */
export function paddingBefore(input: number, reach: number, stride: number, output: number): number {
  return Math.max(0, (output - 1) * stride + reach - input) >> 1;
}
