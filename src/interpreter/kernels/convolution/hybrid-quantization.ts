import { roundHalfAwayFromZero } from '../../arithmetic';

/**
 * Float activations to int8 while running, one scale a batch, for weights that are int8 (hybrid operators).
 * Source: `PortableSymmetricQuantizeFloats` and `PortableAsymmetricQuantizeFloats`,
 * tflite/kernels/internal/reference/portable_tensor_utils.cc.
 */

export interface DynamicQuantization {
  /** float32. */
  readonly scale: number;
  readonly zeroPoint: number;
}

/** Quantizes `size` values from `start` on to [-127, 127] around zero, into the same places of `target`. */
export function quantizeSymmetrically(
  values: Float32Array,
  start: number,
  size: number,
  target: Int8Array,
): DynamicQuantization {
  const { min, max } = extremes(values, start, size);
  const range = Math.max(Math.abs(min), Math.abs(max));
  if (range === 0) {
    target.fill(0, start, start + size);
    return { scale: 1, zeroPoint: 0 };
  }
  const inverse = Math.fround(127 / range);
  for (let i = start; i < start + size; i++) {
    const value = toInt32(roundHalfAwayFromZero(Math.fround(values[i]! * inverse)));
    target[i] = value < -127 ? -127 : value > 127 ? 127 : value;
  }
  return { scale: Math.fround(range / 127), zeroPoint: 0 };
}

/** Quantizes to [-128, 127] with the zero point that fits best. */
export function quantizeAsymmetrically(
  values: Float32Array,
  start: number,
  size: number,
  target: Int8Array,
): DynamicQuantization {
  const found = extremes(values, start, size);
  const min = Math.min(0, found.min);
  const max = Math.max(0, found.max);
  if (min === max) {
    target.fill(0, start, start + size);
    return { scale: 1, zeroPoint: 0 };
  }
  const exactScale = (max - min) / 255;
  const fromMin = -128 - min / exactScale;
  const fromMax = 127 - max / exactScale;
  const isMinCloser = 128 + Math.abs(min / exactScale) < 127 + Math.abs(max / exactScale);
  const exact = isMinCloser ? fromMin : fromMax;
  const zeroPoint = exact <= -128 ? -128 : exact >= 127 ? 127 : roundHalfAwayFromZero(exact);
  const scale = Math.fround(exactScale);
  const inverse = Math.fround(1 / scale);
  for (let i = start; i < start + size; i++) {
    const shifted = Math.fround(zeroPoint + Math.fround(values[i]! * inverse));
    const value = toInt32(roundHalfAwayFromZero(shifted));
    target[i] = value < -128 ? -128 : value > 127 ? 127 : value;
  }
  return { scale, zeroPoint };
}

/** As x86 converts: what does not fit, NaN included, is the smallest int32. */
function toInt32(value: number): number {
  return value >= -2147483648 && value <= 2147483647 ? value : -2147483648;
}

/** As `std::minmax_element`: a NaN is an extreme only where it comes first. */
function extremes(values: Float32Array, start: number, size: number): { min: number; max: number } {
  let min = values[start] ?? 0;
  let max = min;
  for (let i = start + 1; i < start + size; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value >= max) max = value;
  }
  return { min, max };
}
