/**
 * Full TensorFlow Lite runs with denormal floats suppressed (`ruy::ScopedSuppressDenormals` in `Subgraph::Invoke`): the
 * processor takes denormal operands as zero and flushes denormal results to zero. TensorFlow Lite Micro does not.
 */
export const SMALLEST_NORMAL_FLOAT32 = 2 ** -126;

/** A float32 number, with a denormal as zero of its sign. */
export function flushDenormal(x: number): number {
  return x < SMALLEST_NORMAL_FLOAT32 && x > -SMALLEST_NORMAL_FLOAT32 ? x * 0 : x;
}

function roundAndFlush(x: number): number {
  const rounded = Math.fround(x);
  return rounded < SMALLEST_NORMAL_FLOAT32 && rounded > -SMALLEST_NORMAL_FLOAT32 ? rounded * 0 : rounded;
}

/** How a runtime rounds the result of one float32 operation. */
export function float32Rounding(runtime: 'tflite' | 'tflm'): (x: number) => number {
  return runtime === 'tflite' ? roundAndFlush : Math.fround;
}

/** The bound below which a runtime's float32 results become zero; 0 where they never do. */
export function flushBound(runtime: 'tflite' | 'tflm'): number {
  return runtime === 'tflite' ? SMALLEST_NORMAL_FLOAT32 : 0;
}
