import { describe, expect, test } from 'vitest';
import {
  complementaryErrorFunction,
  expOnNegativeValues,
  fastErfc,
  fastTanh,
  fixedPointLog,
  fixedPointLogistic,
  fixedPointReciprocal,
  fixedPointTanh,
  flushDenormal,
  inverseSquareRootMultiplier,
  libraryExp,
  libraryExpm1,
  libraryTanh,
  oneOverOnePlus,
  powerOfTwoExponent,
} from '../../../../src/interpreter/arithmetic';

const ONE = 2 ** 31;

/** Raw values over the whole range, the ends and the neighbourhood of zero included. */
const RAW = [
  -ONE,
  -ONE + 1,
  -1,
  0,
  1,
  ONE - 1,
  ...Array.from({ length: 400 }, (_, i) => (i - 200) * 10_700_003),
];

describe('fixed-point functions follow the real ones', () => {
  test.each([0, 2, 5])('exp of negative values with %i integer bits', (bits) => {
    for (const raw of RAW.filter((x) => x <= 0)) {
      const real = Math.exp((raw / ONE) * 2 ** bits);
      expect(Math.abs(expOnNegativeValues(raw, bits) / ONE - real)).toBeLessThan(3e-7);
    }
  });

  test.each([
    ['tanh', fixedPointTanh, Math.tanh],
    ['logistic', fixedPointLogistic, (x: number) => 1 / (1 + Math.exp(-x))],
  ])('%s', (_, fixed, real) => {
    for (const raw of RAW) {
      expect(Math.abs(fixed(raw, 4) / ONE - real((raw / ONE) * 16))).toBeLessThan(1e-6);
    }
  });

  test('1 / (1 + x)', () => {
    for (const raw of RAW.filter((x) => x >= 0 && x < ONE)) {
      expect(Math.abs(oneOverOnePlus(raw) / ONE - 1 / (1 + raw / ONE))).toBeLessThan(1e-7);
    }
  });

  test('reciprocal', () => {
    for (const x of [1, 2, 3, 100, 255, 65_535, 1 << 19, (1 << 28) + 12_345]) {
      const { reciprocal, bitsOverUnit } = fixedPointReciprocal(x, 31);
      expect((reciprocal / ONE) * 2 ** -bitsOverUnit * x).toBeCloseTo(1, 6);
    }
  });

  test('log', () => {
    for (const x of [1, 1.5, 2, 3.75, 100, 1000, 4000]) {
      const raw = Math.round(x * 2 ** 19);
      expect((fixedPointLog(raw, 12, 5) / ONE) * 32).toBeCloseTo(Math.log(x), 5);
    }
  });

  test('inverse square root', () => {
    for (const x of [2, 3, 10, 999, 65_025, 1 << 28, 2 ** 31 - 1]) {
      const { multiplier, shift } = inverseSquareRootMultiplier(x);
      expect((multiplier / ONE) * 2 ** shift * Math.sqrt(x)).toBeCloseTo(1, 5);
    }
  });
});

test('erfc is exact in double, and its fast form to float32', () => {
  // Abramowitz & Stegun, table 7.1.
  const known: readonly [number, number][] = [
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [1.5, 0.033894853524689274],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [5, 1.5374597944280349e-12],
  ];
  for (const [x, value] of known) {
    expect(Math.abs(complementaryErrorFunction(x) / value - 1)).toBeLessThan(1e-13);
    expect(Math.abs(complementaryErrorFunction(-x) - (2 - value))).toBeLessThan(1e-15);
    expect(Math.abs(fastErfc(x) / value - 1)).toBeLessThan(1e-6);
  }
});

test('the fast tanh is within a few units in the last place, and 1 far out', () => {
  for (let x = -9; x <= 9; x += 0.37) expect(fastTanh(Math.fround(x))).toBeCloseTo(Math.tanh(x), 6);
  expect(fastTanh(100)).toBe(1);
  expect(fastTanh(-100)).toBe(-1);
});

/** Distance in units in the last place of a float32. */
function ulps(actual: number, real: number): number {
  return Math.abs(actual - real) / 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(real))) - 23);
}

test.each([
  ['expm1', libraryExpm1, Math.expm1],
  ['tanh', libraryTanh, Math.tanh],
])("the C library's float32 %s is within three units in the last place", (_, float, real) => {
  for (let x = -20; x <= 20; x += 0.0371) {
    const rounded = Math.fround(x);
    expect(ulps(float(rounded), real(rounded))).toBeLessThan(3);
  }
  expect(float(0)).toBe(0);
  expect(float(NaN)).toBeNaN();
  expect(float(-Infinity)).toBe(-1);
});

test("the C library's float32 exp is within one unit in the last place", () => {
  for (let x = -87; x <= 88; x += 0.0731) {
    expect(ulps(libraryExp(Math.fround(x)), Math.exp(Math.fround(x)))).toBeLessThan(0.51);
  }
  expect([-Infinity, -200, 0, 200, NaN].map(libraryExp)).toEqual([0, 0, 1, Infinity, NaN]);
});

test.each([
  [0.25, -2],
  [1 / 32768, -15],
  [1, 0],
  [0.3, null],
])('%d is a power of two: %s', (x, exponent) => {
  expect(powerOfTwoExponent(x)).toBe(exponent);
});

test('denormals become zero of their sign', () => {
  expect(flushDenormal(1e-40)).toBe(0);
  expect(Object.is(flushDenormal(-1e-40), -0)).toBe(true);
  expect(flushDenormal(2 ** -126)).toBe(2 ** -126);
  expect(flushDenormal(NaN)).toBeNaN();
});
