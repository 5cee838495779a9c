import { describe, expect, it } from 'vitest';
import {
  biasedScales,
  int8Parameters,
  quantizeBias,
  quantizeToInt8,
  quantizeWeights,
  roundHalfAway,
  symmetricParameters,
  weightScales,
} from '../../../src/quantizer/arithmetic';

const f = Math.fround;

describe('int8Parameters', () => {
  it.each([
    ['both signs', { min: -1, max: 3 }, f(4 / 255), -64],
    ['only positive values reach down to 0', { min: 2, max: 6 }, f(6 / 255), -128],
    ['only negative values reach up to 0', { min: -6, max: -2 }, f(6 / 255), 127],
    // -128 + 0.5 / (1 / 255) = -0.5, away from zero.
    ['a half is rounded away from zero', { min: -0.5, max: 0.5 }, f(1 / 255), -1],
    ['nothing but 0', { min: 0, max: 0 }, f(f(f(5e-7) - f(-5e-7)) / 255), 0],
    ['a single large value', { min: 255, max: 255 }, 1, -128],
  ])('%s', (_, range, scale, zeroPoint) => {
    expect(int8Parameters(range)).toEqual({ scale, zeroPoint });
  });

  it('always represents 0 exactly, and covers the range to half a step', () => {
    for (const min of [-10, -3.3, -1e-3, 0]) {
      for (const max of [0, 1e-3, 0.7, 12]) {
        const { scale, zeroPoint } = int8Parameters({ min, max });
        expect(zeroPoint).toBeGreaterThanOrEqual(-128);
        expect(zeroPoint).toBeLessThanOrEqual(127);
        expect(scale * (-128 - zeroPoint)).toBeLessThanOrEqual(min + scale / 2 + 1e-9);
        expect(scale * (127 - zeroPoint)).toBeGreaterThanOrEqual(max - scale / 2 - 1e-9);
      }
    }
  });
});

it('symmetricParameters have zero point 0 and reach the larger bound', () => {
  expect(symmetricParameters({ min: -2, max: 1 })).toEqual({ scale: f(2 / 127), zeroPoint: 0 });
});

it('quantizeToInt8 rounds halves away from zero and clamps', () => {
  const values = Float32Array.of(0, 0.25, -0.25, 100, -100, Number.NEGATIVE_INFINITY);
  expect(quantizeToInt8(values, { scale: 0.5, zeroPoint: 10 })).toEqual(
    Int8Array.of(10, 11, 9, 127, -128, -128),
  );
});

it.each([
  [0.5, 1],
  [-0.5, -1],
  [1.4, 1],
  [-2.5, -3],
])('roundHalfAway(%d) is %d', (value, expected) => {
  expect(roundHalfAway(value)).toBe(expected);
});

describe('weights', () => {
  // Two rows and two columns.
  const values = Float32Array.of(1, -2, 0.5, 4);

  it.each([
    ['the whole', null, [4]],
    ['rows', 0, [2, 4]],
    ['columns', 1, [1, 4]],
  ])('have scales of max|w| / 127 for %s', (_, axis, bounds) => {
    expect([...weightScales(values, [2, 2], axis)]).toEqual(bounds.map((bound) => f(bound / 127)));
  });

  it('are symmetric and never -128', () => {
    const scales = weightScales(values, [2, 2], 0);
    expect(quantizeWeights(values, [2, 2], 0, scales)).toEqual(Int8Array.of(64, -127, 16, 127));
  });

  it('of nothing but zeros have a scale', () => {
    const scales = weightScales(new Float32Array(4), [2, 2], 0);
    expect([...scales]).toEqual([f(5e-7 / 127), f(5e-7 / 127)]);
    expect(quantizeWeights(new Float32Array(4), [2, 2], 0, scales)).toEqual(new Int8Array(4));
  });
});

describe('biases', () => {
  it('have the scale of input times weights', () => {
    const scales = biasedScales(Float32Array.of(0.5, 0.25), Float32Array.of(1, -1), 0.1);
    expect([...scales.bias]).toEqual(
      [f(f(0.1) * 0.5), f(f(0.1) * 0.25)].map((value) => expect.closeTo(value, 9) as number),
    );
    expect(scales.weights).toEqual(Float32Array.of(0.5, 0.25));
    expect(quantizeBias(Float32Array.of(1, -1), scales.bias)).toEqual(Int32Array.of(20, -40));
  });

  it('of nearly dead channels stay within half of int32, and raise the scale of the weights', () => {
    const limit = 2 ** 30 - 1;
    const scales = biasedScales(Float32Array.of(1e-9, 0.5), Float32Array.of(3, 3), f(0.01));
    expect(scales.bias[0]).toBe(f(3 / limit));
    expect(scales.weights[0]).toBe(f(3 / limit / f(0.01)));
    expect(scales.weights[1]).toBe(0.5);
    const [dead, live] = quantizeBias(Float32Array.of(3, 3), scales.bias);
    expect(Math.abs(dead! - limit)).toBeLessThan(128);
    expect(live).toBe(600);
  });

  it('of one scale look at the largest', () => {
    const scales = biasedScales(Float32Array.of(1e-9), Float32Array.of(1, -8), f(0.01));
    expect(scales.bias[0]).toBe(f(8 / (2 ** 30 - 1)));
  });
});
