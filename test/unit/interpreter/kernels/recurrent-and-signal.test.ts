import { describe, expect, test } from 'vitest';
import type { PrepareContext } from '../../../../src/interpreter/kernel';
import { logistic16, tanh16 } from '../../../../src/interpreter/kernels/recurrent/fixed-point-16';
import { RealFft } from '../../../../src/interpreter/kernels/signal/fft';
import { FlexMap } from '../../../../src/interpreter/kernels/signal/flexbuffer';
import { squareRoot64 } from '../../../../src/interpreter/kernels/signal/integer-functions';
import { sequence } from './arithmetic-harness';

describe('16-bit fixed point', () => {
  test.each([3, 4, 6])('tanh and logistic of Q%i are near the real functions', (integerBits) => {
    for (const raw of [-32768, -20000, -1500, -1, 0, 1, 700, 9000, 32767]) {
      const real = raw / 2 ** (15 - integerBits);
      expect(Math.abs(tanh16(raw, integerBits) / 32768 - Math.tanh(real))).toBeLessThan(2e-3);
      expect(Math.abs(logistic16(raw, integerBits) / 32768 - 1 / (1 + Math.exp(-real)))).toBeLessThan(2e-3);
    }
  });
});

describe('real Fourier transform', () => {
  test.each([4, 8, 32, 64])('of %i floats is the sum it stands for, and is undone', (length) => {
    const time = Float32Array.from(sequence(length, -100, 100, length));
    const frequencies = new Float32Array(length + 2);
    new RealFft('FLOAT32', length, false).forward(time, frequencies);
    for (let k = 0; k <= length / 2; k++) {
      let [re, im] = [0, 0];
      time.forEach((value, i) => {
        re += value * Math.cos((2 * Math.PI * k * i) / length);
        im -= value * Math.sin((2 * Math.PI * k * i) / length);
      });
      expect(frequencies[2 * k]).toBeCloseTo(re, 1);
      expect(frequencies[2 * k + 1]).toBeCloseTo(im, 1);
    }
    const back = new Float32Array(length);
    new RealFft('FLOAT32', length, true).inverse(frequencies, back);
    back.forEach((value, i) => expect(value / length).toBeCloseTo(time[i]!, 2));
  });

  test.each(['INT16', 'INT32'] as const)('of %s is the float one divided by the length', (type) => {
    const values = sequence(64, -20000, 20000);
    const [time, frequencies] =
      type === 'INT16'
        ? [Int16Array.from(values), new Int16Array(66)]
        : [Int32Array.from(values), new Int32Array(66)];
    new RealFft(type, 64, false).forward(time, frequencies);
    const real = new Float32Array(66);
    new RealFft('FLOAT32', 64, false).forward(Float32Array.from(values), real);
    frequencies.forEach((value, i) => expect(Math.abs(value - real[i]! / 64)).toBeLessThan(8));
  });
});

test('square roots are rounded to the nearest integer', () => {
  const roots = [0n, 1n, 2n, 3n, 6n, 7n, 2n ** 32n, 2n ** 64n - 1n].map(squareRoot64);
  expect(roots).toEqual([0, 1, 1, 2, 2, 3, 65536, 4294967295]);
});

describe('FlexBuffer maps', () => {
  const context = {
    fail: (message: string): never => {
      throw new RangeError(message);
    },
  } as PrepareContext;

  test('give numbers by key', () => {
    // {"a": 5, "b": true}: keys, key offsets, width of keys, count, values, types, root offset, root type, root width.
    const bytes = [0x61, 0, 0x62, 0, 2, 5, 4, 2, 1, 2, 5, 1, 4, 0x68, 4, 0x24, 1];
    const map = FlexMap.read(Uint8Array.from(bytes), context);
    expect([map.integer('a'), map.boolean('b'), map.integer('c', 7)]).toEqual([5, true, 7]);
  });

  test.each([[[]], [[1, 2, 3]], [[200, 0x24, 1]], [[9, 9, 9, 9, 0x24, 1]]])('refuse damage: %j', (bytes) => {
    expect(() => FlexMap.read(Uint8Array.from(bytes), context)).toThrow(/no FlexBuffer map/);
  });
});
