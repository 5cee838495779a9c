/**
 * Fixed-point functions of gemmlowp (`fixedpoint/fixedpoint.h`) and of tflite/kernels/internal/common.h, over raw int32
 * values. "Qm" names a format with m integer bits: the value is `raw / 2^(31 - m)`.
 */
import {
  saturatingRoundingDoublingHighMul as multiply,
  saturatingRoundingMultiplyByPowerOfTwo as shiftSaturating,
} from './fixed-point';

const Q0_ONE = 2147483647;
const Q2_ONE = 1 << 29;
const FORTY_EIGHT_OVER_17 = 1515870810;
const MINUS_32_OVER_17 = -1010580540;

/** `exp(-2^exponent)` in Q0, for the exponents -2 to 4. */
const EXP_OF_MINUS_POWER = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242];

/** `exp(a)` in Q0 for an `a` in [-1/4, 0) in Q0: a Taylor series around -1/8. */
function expOfLastQuarter(a: number): number {
  const x = (a + (1 << 28)) | 0;
  const x2 = multiply(x, x);
  const x3 = multiply(x2, x);
  const x4 = multiply(x2, x2);
  const third = multiply((shiftSaturating(x4, -2) + x3) | 0, 715827883);
  const tail = shiftSaturating((third + x2) | 0, -1);
  return (1895147668 + multiply(1895147668, (x + tail) | 0)) | 0;
}

/** `exp(a)` in Q0 for an `a <= 0` in Q`integerBits` (at most 5). */
export function expOnNegativeValues(a: number, integerBits: number): number {
  if (a === 0) return Q0_ONE;
  const fractionalBits = 31 - integerBits;
  const quarter = 1 << (fractionalBits - 2);
  const inLastQuarter = ((a & (quarter - 1)) - quarter) | 0;
  let result = expOfLastQuarter(shiftSaturating(inLastQuarter, integerBits));
  const remainder = (inLastQuarter - a) | 0;
  for (let i = 0; i < EXP_OF_MINUS_POWER.length && i - 2 < integerBits; i++) {
    if (remainder & (1 << (fractionalBits + i - 2))) result = multiply(result, EXP_OF_MINUS_POWER[i]!);
  }
  return result;
}

function roundingHalfSum(a: number, b: number): number {
  const sum = a + b;
  return Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2);
}

/** Newton-Raphson division `2 / (1 + a)` in Q2 for an `a` in [0, 1] in Q0. */
function twoOverOnePlus(a: number): number {
  const halfDenominator = roundingHalfSum(a, Q0_ONE);
  let x = (FORTY_EIGHT_OVER_17 + multiply(halfDenominator, MINUS_32_OVER_17)) | 0;
  for (let i = 0; i < 3; i++) {
    const error = (Q2_ONE - multiply(halfDenominator, x)) | 0;
    x = (x + shiftSaturating(multiply(x, error), 2)) | 0;
  }
  return x;
}

/** `1 / (1 + a)` in Q0 for an `a` in [0, 1] in Q0. */
export function oneOverOnePlus(a: number): number {
  return shiftSaturating(twoOverOnePlus(a), 1);
}

/** `tanh(a)` in Q0 for an `a` in Q`integerBits`. */
export function fixedPointTanh(a: number, integerBits: number): number {
  if (a === 0) return 0;
  const exponential = expOnNegativeValues(a < 0 ? a : -a | 0, integerBits + 1);
  const magnitude = shiftSaturating((twoOverOnePlus(exponential) - Q2_ONE) | 0, 2);
  return a < 0 ? -magnitude | 0 : magnitude;
}

/** `1 / (1 + exp(-a))` in Q0 for an `a` in Q`integerBits`. */
export function fixedPointLogistic(a: number, integerBits: number): number {
  if (a === 0) return 1 << 30;
  const positive = oneOverOnePlus(expOnNegativeValues(a > 0 ? -a | 0 : a, integerBits));
  return a > 0 ? positive : Q0_ONE - positive;
}

/**
 * `1 / x` as a Q0 fraction of a power of two; `x > 0` has `integerBits` integer bits.
 * Source: `GetReciprocal`, tflite/kernels/internal/common.h.
 */
export function fixedPointReciprocal(
  x: number,
  integerBits: number,
): { readonly reciprocal: number; readonly bitsOverUnit: number } {
  const headroom = Math.clz32(x);
  const fraction = ((headroom === 32 ? 0 : x << headroom) - 2147483648) | 0;
  return { reciprocal: oneOverOnePlus(fraction), bitsOverUnit: integerBits - headroom };
}

const LOG_2 = 1488522236;
const FOURTH_ROOT_HALF = 1805811301;
const SQRT_HALF = 1518500250;

/**
 * `log(x)` in Q`outputBits` for an `x >= 1` in Q`inputBits`.
 * Source: `log_x_for_x_greater_than_or_equal_to_1_impl`, tflite/kernels/internal/common.h.
 */
export function fixedPointLog(x: number, inputBits: number, outputBits: number): number {
  const accumulatorBits = outputBits + 1;
  const quarter = shiftSaturating(536870912, -accumulatorBits);
  const headroomA = Math.clz32(x);
  const shifted = shiftSaturating(x, headroomA - 1);
  const ratioA = shiftSaturating(multiply(shifted, SQRT_HALF), 1);
  const powerA = saturate(shiftSaturating(inputBits - headroomA, 31 - accumulatorBits) + quarter);
  const headroomB = Math.clz32(multiply(x, SQRT_HALF)) - 1;
  const ratioB = shiftSaturating(x, headroomB);
  const powerB = saturate(shiftSaturating(inputBits - headroomB, 31 - accumulatorBits) - quarter);

  const ratio = Math.min(ratioA, ratioB);
  const power = Math.max(powerA, powerB);
  const p = roundingHalfSum(ratio, FOURTH_ROOT_HALF);
  const half = (ratio - FOURTH_ROOT_HALF) | 0;
  const q = (half + half) | 0;
  const square = multiply(q, q);
  const numerator = (multiply(q, ratio) + multiply(multiply(q, square), 117049297)) | 0;
  const inner = (1057819769 + q + multiply(127690142, square)) | 0;
  const denominator = (multiply(p, inner) + multiply(638450708, q)) | 0;
  const reciprocal = oneOverOnePlus(denominator);
  const scaled = shiftSaturating(numerator, -accumulatorBits);
  return shiftSaturating((multiply(power, LOG_2) + multiply(scaled, reciprocal)) | 0, 1);
}

function saturate(x: number): number {
  return x > 2147483647 ? 2147483647 : x < -2147483648 ? -2147483648 : x;
}

/**
 * `1 / sqrt(input)` as a multiplier and a shift to the left (usually negative), for an integer `input >= 0`.
 * Source: `GetInvSqrtQuantizedMultiplierExp`, tflite/kernels/internal/common.h.
 */
export function inverseSquareRootMultiplier(input: number): {
  readonly multiplier: number;
  readonly shift: number;
} {
  if (input <= 1) return { multiplier: 2147483647, shift: 0 };
  let shift = 11;
  while (input >= 1 << 29) {
    input = Math.trunc(input / 4);
    shift++;
  }
  const pairs = ((Math.clz32(input) - 1) >> 1) - 1;
  shift -= pairs;
  input <<= 2 * pairs;
  const value = input >> 1;
  const halfValue = shiftSaturating(value, -1);
  let x = 1 << 28;
  for (let i = 0; i < 5; i++) {
    const cube = shiftSaturating(multiply(multiply(x, x), x), 6);
    x = shiftSaturating((multiply(402653184, x) - multiply(halfValue, cube)) | 0, 3);
  }
  x = multiply(x, SQRT_HALF);
  if (shift < 0) return { multiplier: x << -shift, shift: 0 };
  return { multiplier: x, shift: -shift };
}

/**
 * The whole exponent of `x` where it is a power of two within 0.1 %, else null.
 * Source: `CheckedLog2`, tflite/kernels/internal/quantization_util.cc.
 */
export function powerOfTwoExponent(x: number): number | null {
  const log2 = Math.fround(Math.fround(Math.log(x)) * Math.fround(1 / Math.fround(Math.log(2))));
  const rounded = Math.round(log2);
  return Math.abs(Math.fround(log2 - rounded)) < 1e-3 ? rounded : null;
}
