/**
 * The fixed-point arithmetic of TensorFlow Lite's integer kernels, with double rounding as both runtimes are built by
 * default (`TFLITE_SINGLE_ROUNDING` 0). Source: tflite/kernels/internal/common.cc and gemmlowp's fixedpoint.h.
 */

const INT32_MIN = -2147483648;
const INT32_MAX = 2147483647;

/**
 * `round(a * b / 2^31)`, halves up, of two int32 values; saturates for the one product that overflows. The 64-bit
 * product is split so that every partial result is an exact double.
 */
export function saturatingRoundingDoublingHighMul(a: number, b: number): number {
  // Such a product and its rounding fit the 53 bits of a double, so one step does.
  if (a > -4194304 && a < 4194304) return Math.floor((a * b + 1073741824) / 2147483648);
  if (a === INT32_MIN && b === INT32_MIN) return INT32_MAX;
  const low = Math.floor(((a & 0xffff) * b + 1073741824) / 65536);
  return Math.floor(((a >> 16) * b + low) / 32768);
}

/** `x / 2^exponent` rounded to nearest, halves away from zero; `exponent` is 0 to 31. */
export function roundingDivideByPowerOfTwo(x: number, exponent: number): number {
  if (exponent === 0) return x;
  const mask = ((1 << exponent) - 1) | 0;
  const remainder = x & mask;
  const threshold = (mask >> 1) + (x < 0 ? 1 : 0);
  return (x >> exponent) + (remainder > threshold ? 1 : 0);
}

/** `x * multiplier * 2^(shift - 31)` for an int32 `x`; a positive `shift` shifts left (wrapping as int32 does). */
export function multiplyByQuantizedMultiplier(x: number, multiplier: number, shift: number): number {
  if (shift > 0) return saturatingRoundingDoublingHighMul(x << shift, multiplier);
  return roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul(x, multiplier), -shift);
}

/**
 * The overload for int64 accumulators (int16 activations): the multiplier is first reduced to 16 bits and the result
 * rounded once, halves up. `x` is an integer within +-2^47, as the C++ contract asks; the result wraps to int32.
 */
export function multiplyByQuantizedMultiplier64(x: number, multiplier: number, shift: number): number {
  const reduced = reduceMultiplier(multiplier);
  const totalShift = 15 - shift;
  const high = Math.floor(x / 16777216);
  const low = (x - high * 16777216) * reduced + 2 ** (totalShift - 1);
  if (totalShift >= 24) {
    return Math.floor((high * reduced + Math.floor(low / 16777216)) / 2 ** (totalShift - 24)) | 0;
  }
  return (high * reduced * 2 ** (24 - totalShift) + Math.floor(low / 2 ** totalShift)) | 0;
}

function reduceMultiplier(multiplier: number): number {
  return multiplier < 0x7fff0000 ? (multiplier + 32768) >> 16 : 0x7fff;
}

/** `multiplyByQuantizedMultiplierSmallerThanOneExp`: `shift` is zero or negative. */
export function multiplyByQuantizedMultiplierSmallerThanOne(
  x: number,
  multiplier: number,
  shift: number,
): number {
  return roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul(x, multiplier), -shift);
}

/** gemmlowp's `SaturatingRoundingMultiplyByPOT` for int32: shifts left with saturation, or right with rounding. */
export function saturatingRoundingMultiplyByPowerOfTwo(x: number, exponent: number): number {
  if (exponent === 0) return x;
  if (exponent < 0) return roundingDivideByPowerOfTwo(x, -exponent);
  const scaled = x * 2 ** exponent;
  return scaled > INT32_MAX ? INT32_MAX : scaled < INT32_MIN ? INT32_MIN : scaled;
}

/** `round(a * b / 2^15)` of two int16 values, halves up; saturates for the one product that overflows. */
export function saturatingRoundingDoublingHighMul16(a: number, b: number): number {
  if (a === -32768 && b === -32768) return 32767;
  return (Math.imul(a, b) + 16384) >> 15;
}
