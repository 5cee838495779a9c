import { describe, expect, test } from 'vitest';
import {
  broadcastOffsets,
  broadcastShape,
  float16ToFloat32,
  float32ToFloat16,
  packInt4,
  quantizedActivationRange,
  resolveAxis,
  roundHalfAwayFromZero,
  roundHalfToEven,
  unpackInt2,
  unpackInt4,
} from '../../../../src/interpreter/arithmetic';

describe('rounding', () => {
  test.each([
    [0.5, 1, 0],
    [1.5, 2, 2],
    [-0.5, -1, 0],
    [-2.5, -3, -2],
    [0.49999999999999994, 0, 0],
    [2251799813685248.5, 2251799813685249, 2251799813685248],
    [-1.2, -1, -1],
  ])('%d', (x, away, even) => {
    expect(roundHalfAwayFromZero(x) + 0).toBe(away);
    expect(roundHalfToEven(x) + 0).toBe(even);
  });
});

describe('float16', () => {
  test('every finite half survives the way to a number and back', () => {
    for (let half = 0; half < 65536; half++) {
      if (((half >> 10) & 31) === 31 && half & 1023) continue;
      expect(float32ToFloat16(float16ToFloat32(half))).toBe(half);
    }
  });

  test.each([
    [65519, 0x7bff],
    [65520, 0x7c00],
    [2 ** -25, 0],
    [2 ** -25 * 1.0001, 1],
    [2 ** -24 * 1.5, 2],
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [-Infinity, 0xfc00],
    [NaN, 0x7e00],
  ])('%d', (value, half) => {
    expect(float32ToFloat16(value)).toBe(half);
  });
});

test('packed integers are sign-extended, the low bits first', () => {
  expect([...unpackInt4(Uint8Array.of(0x8f, 0x70), 3)]).toEqual([-1, -8, 0]);
  expect([...unpackInt2(Uint8Array.of(0b00_01_10_11), 4)]).toEqual([-1, -2, 1, 0]);
  const values = [-8, 7, 0, -1, 3];
  expect([...unpackInt4(packInt4(values), 5)]).toEqual(values);
});

describe('broadcasting', () => {
  test.each([
    [
      [[2, 3], [3]],
      [2, 3],
    ],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [2, 3],
    ],
    [
      [[1], [0, 2]],
      [0, 2],
    ],
    [[[2, 3], [2]], null],
    [[[], [4]], [4]],
  ])('%j', (shapes, expected) => {
    expect(broadcastShape(...shapes)).toEqual(expected);
  });

  test('offsets repeat the operand along the dimensions of 1', () => {
    expect([...broadcastOffsets([2, 1], [2, 3])!]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...broadcastOffsets([3], [2, 3])!]).toEqual([0, 1, 2, 0, 1, 2]);
    expect(broadcastOffsets([2, 3], [2, 3])).toBeNull();
  });
});

test.each([
  [-1, 3, 2],
  [0, 3, 0],
  [3, 3, null],
  [-4, 3, null],
])('axis %d of rank %d', (axis, rank, expected) => {
  expect(resolveAxis(axis, rank)).toBe(expected);
});

test.each([
  ['NONE', 0.1, 3, 'INT8', { min: -128, max: 127 }],
  ['RELU', 0.1, 3, 'INT8', { min: 3, max: 127 }],
  ['RELU6', 0.1, -10, 'INT8', { min: -10, max: 50 }],
  ['RELU_N1_TO_1', 0.01, 0, 'UINT8', { min: 0, max: 100 }],
  ['RELU6', 0, 0, 'INT8', null],
] as const)('%s at scale %d and zero point %d in %s', (activation, scale, zeroPoint, type, range) => {
  expect(quantizedActivationRange(activation, scale, zeroPoint, type)).toEqual(range);
});
