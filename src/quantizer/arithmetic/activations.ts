import { clamp, roundHalfAway } from './rounding';

/** The real values that a tensor took. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** `real = scale * (q - zeroPoint)` with q an int8. */
export interface Int8Parameters {
  /** A float32 value. */
  readonly scale: number;
  readonly zeroPoint: number;
}

const MIN = -128;
const MAX = 127;
/** Smaller ranges are widened around 0 (LiteRT, quantization_utils.cc: kNearZeroTolerance). */
const SMALLEST_RANGE = 1e-6;

/**
 * Parameters for all of int8 from a range, which is widened to hold 0: `scale = (max - min) / 255`,
 * `zeroPoint = round(-128 - min / scale)`, each in float32 (LiteRT, quantization_utils.cc: DownCastScale, and
 * TensorFlow's GetAsymmetricQuantizationParams).
 */
export function int8Parameters(range: Range): Int8Parameters {
  let min = Math.min(Math.fround(range.min), 0);
  let max = Math.max(Math.fround(range.max), 0);
  if (max - min <= SMALLEST_RANGE) {
    min = Math.min(min, -SMALLEST_RANGE / 2);
    max = Math.max(max, SMALLEST_RANGE / 2);
  }
  const scale = Math.fround(Math.fround(Math.fround(max) - Math.fround(min)) / (MAX - MIN));
  const zeroPoint = clamp(roundHalfAway(Math.fround(MIN - min / scale)), MIN, MAX);
  return { scale, zeroPoint };
}

/** Symmetric parameters of a constant that a kernel wants with zero point 0: `scale = max|x| / 127`. */
export function symmetricParameters(range: Range): Int8Parameters {
  const bound = Math.max(Math.abs(range.min), Math.abs(range.max), SMALLEST_RANGE / 2);
  return { scale: Math.fround(bound / MAX), zeroPoint: 0 };
}

export function quantizeToInt8(
  values: Float32Array,
  { scale, zeroPoint }: Int8Parameters,
): Int8Array<ArrayBuffer> {
  return Int8Array.from(values, (value) => clamp(roundHalfAway(value / scale) + zeroPoint, MIN, MAX));
}

export function rangeOf(values: Float32Array): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

export function sameParameters(a: Int8Parameters, b: Int8Parameters): boolean {
  return a.scale === b.scale && a.zeroPoint === b.zeroPoint;
}
