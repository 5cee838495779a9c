import { describe, expect, test } from 'vitest';
import {
  multiplyByQuantizedMultiplier,
  multiplyByQuantizedMultiplier64,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul,
} from '../../../../src/interpreter/arithmetic';

/** The C++ definitions in BigInt, step by step (tflite/kernels/internal/common.cc, gemmlowp/fixedpoint.h). */
function exactHighMul(a: number, b: number): number {
  if (a === -2147483648 && b === -2147483648) return 2147483647;
  const product = BigInt(a) * BigInt(b);
  const nudge = product >= 0n ? 1n << 30n : 1n - (1n << 30n);
  return Number((product + nudge) / (1n << 31n));
}

function exactDivide(x: number, exponent: number): number {
  const mask = (1n << BigInt(exponent)) - 1n;
  const remainder = BigInt(x) & mask;
  const threshold = (mask >> 1n) + (x < 0 ? 1n : 0n);
  return Number((BigInt(x) >> BigInt(exponent)) + (remainder > threshold ? 1n : 0n));
}

function exactMultiply(x: number, multiplier: number, shift: number): number {
  const left = Math.max(shift, 0);
  const shifted = Number(BigInt.asIntN(32, BigInt(x) << BigInt(left)));
  return exactDivide(exactHighMul(shifted, multiplier), Math.max(-shift, 0));
}

function exactMultiply64(x: bigint, multiplier: number, shift: number): number {
  const reduced = multiplier < 0x7fff0000 ? BigInt((multiplier + (1 << 15)) >> 16) : 0x7fffn;
  const total = BigInt(15 - shift);
  return Number(BigInt.asIntN(32, (x * reduced + (1n << (total - 1n))) >> total));
}

/** A small linear generator, so that failures repeat. */
function integers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state;
  };
}

const EDGES = [
  0, 1, -1, 2, -2, 127, -128, 65535, 65536, -65536, 1073741824, 2147483647, -2147483647, -2147483648,
];

describe('fixed-point arithmetic is that of the C++ kernels', () => {
  test('saturatingRoundingDoublingHighMul', () => {
    const next = integers(1);
    for (const a of EDGES)
      for (const b of EDGES) expect(saturatingRoundingDoublingHighMul(a, b)).toBe(exactHighMul(a, b) + 0);
    for (let i = 0; i < 20000; i++) {
      const [a, b] = [next() >> (i % 20), next()];
      if (saturatingRoundingDoublingHighMul(a, b) !== exactHighMul(a, b)) {
        expect(`${a} * ${b}: ${saturatingRoundingDoublingHighMul(a, b)}`).toBe(exactHighMul(a, b));
      }
    }
  });

  test('roundingDivideByPowerOfTwo', () => {
    const next = integers(2);
    for (let exponent = 0; exponent <= 31; exponent++) {
      for (const x of [...EDGES, next(), next(), next()]) {
        expect(roundingDivideByPowerOfTwo(x, exponent)).toBe(exactDivide(x, exponent));
      }
    }
  });

  test('multiplyByQuantizedMultiplier', () => {
    const next = integers(3);
    for (let i = 0; i < 20000; i++) {
      const x = next() >> (i % 24);
      const multiplier = 1073741824 + (next() >>> 2);
      const shift = (i % 40) - 31;
      const actual = multiplyByQuantizedMultiplier(x, multiplier, shift);
      if (actual !== exactMultiply(x, multiplier, shift)) {
        expect(`${x}, ${multiplier}, ${shift}: ${actual}`).toBe(exactMultiply(x, multiplier, shift));
      }
    }
  });

  test('multiplyByQuantizedMultiplier64', () => {
    const next = integers(4);
    for (let i = 0; i < 20000; i++) {
      const x = (BigInt(next()) << 16n) >> BigInt(i % 47);
      const multiplier = 1073741824 + (next() >>> 2);
      const shift = (i % 39) - 31;
      const exact = exactMultiply64(x, multiplier, shift);
      // A result beyond int32 wraps in C++; the contract excludes it.
      if (Math.abs(Number(x) * 2 ** shift) > 2147483647) continue;
      const actual = multiplyByQuantizedMultiplier64(Number(x), multiplier, shift);
      if (actual !== exact) expect(`${x}, ${multiplier}, ${shift}: ${actual}`).toBe(exact);
    }
  });
});

describe('quantizeMultiplier', () => {
  test.each([
    [0, 0, 0],
    [1, 1073741824, 1],
    [0.5, 1073741824, 0],
    [0.75, 1610612736, 0],
    [1 - 2 ** -40, 1073741824, 1],
    [3.5, 1879048192, 2],
    [-0.5, -1073741824, 0],
    [2 ** -31, 1073741824, -30],
    [2 ** -33, 0, 0],
    [5e-324, 0, 0],
    [NaN, 0, 0],
  ])('%d', (real, multiplier, shift) => {
    expect(quantizeMultiplier(real)).toEqual({ multiplier, shift });
  });

  test('stands for the factor to 31 bits', () => {
    for (let i = 1; i < 2000; i++) {
      const real = Math.exp(Math.sin(i) * 15);
      const { multiplier, shift } = quantizeMultiplier(real);
      expect(Math.abs((multiplier * 2 ** (shift - 31)) / real - 1)).toBeLessThan(2 ** -30);
    }
  });
});
