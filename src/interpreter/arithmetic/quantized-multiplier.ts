import { roundHalfAwayFromZero } from './rounding';

/** A real factor as a 31-bit fraction and a power of two: `real = multiplier * 2^(shift - 31)`. */
export interface QuantizedMultiplier {
  readonly multiplier: number;
  /** Positive shifts left. */
  readonly shift: number;
}

/** One factor per output channel. */
export interface ChannelMultipliers {
  readonly multipliers: Int32Array;
  readonly shifts: Int32Array;
}

/** `frexp` of C: `value = fraction * 2^exponent` with `0.5 <= |fraction| < 1`. */
export function splitExponent(value: number): { readonly fraction: number; readonly exponent: number } {
  if (value === 0 || !Number.isFinite(value)) return { fraction: value, exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  let biased = (view.getUint16(0) >> 4) & 0x7ff;
  let adjustment = 0;
  if (biased === 0) {
    view.setFloat64(0, value * 2 ** 64);
    biased = (view.getUint16(0) >> 4) & 0x7ff;
    adjustment = -64;
  }
  view.setUint16(0, (view.getUint16(0) & 0x800f) | (1022 << 4));
  return { fraction: view.getFloat64(0), exponent: biased - 1022 + adjustment };
}

/**
 * `QuantizeMultiplier` of TensorFlow Lite: factors below 2^-31 become 0.
 * Source: tflite/kernels/internal/quantization_util.cc.
 */
export function quantizeMultiplier(real: number): QuantizedMultiplier {
  if (real === 0 || !Number.isFinite(real)) return { multiplier: 0, shift: 0 };
  const { fraction, exponent } = splitExponent(real);
  let multiplier = roundHalfAwayFromZero(fraction * 2147483648);
  let shift = exponent;
  if (multiplier === 2147483648) {
    multiplier = 1073741824;
    shift++;
  }
  return shift < -31 ? { multiplier: 0, shift: 0 } : { multiplier, shift };
}

/** `QuantizeMultiplier` of a list of factors. */
export function quantizeMultipliers(reals: ArrayLike<number>): ChannelMultipliers {
  const multipliers = new Int32Array(reals.length);
  const shifts = new Int32Array(reals.length);
  for (let i = 0; i < reals.length; i++) {
    const { multiplier, shift } = quantizeMultiplier(reals[i]!);
    multipliers[i] = multiplier;
    shifts[i] = shift;
  }
  return { multipliers, shifts };
}
