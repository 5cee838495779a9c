import {
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul16 as multiply,
} from '../../arithmetic';

/**
 * gemmlowp's `tanh` and `logistic` over int16 raw values: a value in Q`m` is `raw / 2^(15 - m)`. Their int16 form rounds
 * differently from the int32 one. Source: gemmlowp's fixedpoint/fixedpoint.h.
 */

const wrap = (x: number): number => (x << 16) >> 16;
const saturate = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);

/** An int32 constant of gemmlowp as it is stored in 16 bits. */
const constant = (raw: number): number => roundingDivideByPowerOfTwo(raw, 16);

const Q0_ONE = 32767;
const Q2_ONE = 1 << 13;
const FORTY_EIGHT_OVER_17 = constant(1515870810);
const MINUS_32_OVER_17 = constant(-1010580540);
const EXP_MINUS_EIGHTH = constant(1895147668);
const ONE_THIRD = constant(715827883);
const EXP_OF_MINUS_POWER = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242].map(
  constant,
);

/** `x * 2^exponent`, saturated to int16, or rounded. */
export function shift16(x: number, exponent: number): number {
  return exponent > 0 ? saturate(x * 2 ** exponent) : roundingDivideByPowerOfTwo(x, -exponent);
}

function expOfLastQuarter(a: number): number {
  const x = wrap(a + (1 << 12));
  const x2 = multiply(x, x);
  const x3 = multiply(x2, x);
  const x4 = multiply(x2, x2);
  const third = multiply(wrap(shift16(x4, -2) + x3), ONE_THIRD);
  const tail = shift16(wrap(third + x2), -1);
  return saturate(EXP_MINUS_EIGHTH + multiply(EXP_MINUS_EIGHTH, wrap(x + tail)));
}

/** `exp(a)` in Q0 for an `a <= 0` in Q`integerBits`. */
function expOnNegativeValues(a: number, integerBits: number): number {
  if (a === 0) return Q0_ONE;
  const fractionalBits = 15 - integerBits;
  if (integerBits > 5 && a < -(1 << (fractionalBits + 5))) return 0;
  const quarter = 1 << (fractionalBits - 2);
  const inLastQuarter = wrap((a & (quarter - 1)) - quarter);
  let result = expOfLastQuarter(shift16(inLastQuarter, integerBits));
  const remainder = wrap(inLastQuarter - a);
  for (let i = 0; i < EXP_OF_MINUS_POWER.length && i - 2 < integerBits; i++) {
    if (remainder & (1 << (fractionalBits + i - 2))) result = multiply(result, EXP_OF_MINUS_POWER[i]!);
  }
  return result;
}

/** Newton-Raphson division `2 / (1 + a)` in Q2 for an `a` in [0, 1] in Q0. */
function twoOverOnePlus(a: number): number {
  const sum = a + Q0_ONE;
  const half = Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2);
  let x = wrap(FORTY_EIGHT_OVER_17 + multiply(half, MINUS_32_OVER_17));
  for (let i = 0; i < 3; i++) {
    const error = wrap(Q2_ONE - multiply(half, x));
    x = wrap(x + shift16(multiply(x, error), 2));
  }
  return x;
}

/** `tanh(a)` in Q0 for an int16 `a` in Q`integerBits`, at most 6. */
export function tanh16(a: number, integerBits: number): number {
  if (a === 0) return 0;
  const exponential = expOnNegativeValues(a < 0 ? a : -a, integerBits + 1);
  const magnitude = shift16(wrap(twoOverOnePlus(exponential) - Q2_ONE), 2);
  return a < 0 ? wrap(-magnitude) : magnitude;
}

/** `1 / (1 + exp(-a))` in Q0 for an int16 `a` in Q`integerBits`. */
export function logistic16(a: number, integerBits: number): number {
  if (a === 0) return 1 << 14;
  const positive = shift16(twoOverOnePlus(expOnNegativeValues(a > 0 ? -a : a, integerBits)), 1);
  return a > 0 ? positive : Q0_ONE - positive;
}
