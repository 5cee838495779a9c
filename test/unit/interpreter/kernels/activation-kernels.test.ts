import { describe, expect, test } from 'vitest';
import type { BuiltinOptions } from '../../../../src/model';
import { runKernel, sequence, type TensorSpec } from './arithmetic-harness';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const RUNTIMES = ['tflite', 'tflm'] as const;
const LEAKY: BuiltinOptions = { kind: 'LeakyReluOptions', alpha: Math.fround(0.3) };

interface ActivationCase {
  readonly op: string;
  readonly compute: (x: number) => number;
  readonly options?: BuiltinOptions;
  /** Output scale and zero point of INT8, and the scale of INT16, where they are fixed. */
  readonly int8?: readonly [number, number];
  readonly int16?: number;
  readonly steps?: number;
}

const ACTIVATIONS: readonly ActivationCase[] = [
  { op: 'RELU', compute: (x) => Math.max(0, x) },
  { op: 'LEAKY_RELU', compute: (x) => (x > 0 ? x : 0.3 * x), options: LEAKY },
  { op: 'LOGISTIC', compute: sigmoid, int8: [1 / 256, -128], int16: 1 / 32768, steps: 20 },
  { op: 'TANH', compute: Math.tanh, int8: [1 / 128, 0], int16: 1 / 32768, steps: 20 },
];

describe.each(ACTIVATIONS)('$op', ({ op, compute, options = null, int8, int16, steps = 1 }) => {
  test.each(RUNTIMES)('of int8 is within a step of the real function (%s)', (runtime) => {
    const q = Array.from({ length: 256 }, (_, i) => i - 128);
    const [scale, zeroPoint] = int8 ?? [0.07, 4];
    const input: TensorSpec = { type: 'INT8', shape: [256], values: q, scale: 0.06, zeroPoint: -11 };
    const { values } = runKernel(
      op,
      [input],
      { type: 'INT8', shape: [256], scale, zeroPoint },
      options,
      runtime,
    );
    values.forEach((value, i) => {
      const real = compute(0.06 * (q[i]! + 11)) / scale + zeroPoint;
      expect(Math.abs(value - Math.max(-128, Math.min(127, real)))).toBeLessThan(1.05);
    });
  });

  test.each(RUNTIMES)('of int16 follows the real function (%s)', (runtime) => {
    const q = sequence(500, -32768, 32767);
    const scale = int16 ?? 1 / 4096;
    const input: TensorSpec = { type: 'INT16', shape: [500], values: q, scale: 1 / 5000 };
    const { values } = runKernel(op, [input], { type: 'INT16', shape: [500], scale }, options, runtime);
    values.forEach((value, i) => {
      const real = compute(q[i]! / 5000) / scale;
      expect(Math.abs(value - Math.max(-32768, Math.min(32767, real)))).toBeLessThan(steps + 1.05);
    });
  });

  test('of float32', () => {
    const x = [-30, -9.5, -1, 0, 0.5, 17].map(Math.fround);
    const { values } = runKernel(
      op,
      [{ type: 'FLOAT32', shape: [6], values: x }],
      { type: 'FLOAT32', shape: [6] },
      options,
    );
    values.forEach((value, i) => expect(value).toBeCloseTo(compute(x[i]!), 6));
  });
});

test('HARD_SWISH of int8 follows the real function', () => {
  const q = Array.from({ length: 256 }, (_, i) => i - 128);
  const input: TensorSpec = { type: 'INT8', shape: [256], values: q, scale: 0.05, zeroPoint: 2 };
  const { values } = runKernel('HARD_SWISH', [input], {
    type: 'INT8',
    shape: [256],
    scale: 0.04,
    zeroPoint: -100,
  });
  values.forEach((value, i) => {
    const x = 0.05 * (q[i]! - 2);
    const real = (x * Math.min(6, Math.max(0, x + 3))) / 6 / 0.04 - 100;
    expect(Math.abs(value - Math.max(-128, Math.min(127, real)))).toBeLessThan(1.6);
  });
});

test('RELU6 rescales in full TensorFlow Lite and does not in TensorFlow Lite Micro', () => {
  const input: TensorSpec = { type: 'INT8', shape: [3], values: [-50, 20, 100], scale: 0.1, zeroPoint: 0 };
  const output: TensorSpec = { type: 'INT8', shape: [3], scale: 0.05, zeroPoint: 0 };
  expect(runKernel('RELU6', [input], output, null, 'tflite').values).toEqual([0, 40, 120]);
  expect(runKernel('RELU6', [input], output, null, 'tflm').values).toEqual([0, 20, 60]);
});

test("PRELU multiplies negative values by the channel's slope", () => {
  const x: TensorSpec = { type: 'FLOAT32', shape: [2, 2], values: [-1, -1, 3, -4] };
  const alpha: TensorSpec = { type: 'FLOAT32', shape: [2], values: [0.5, 0.25] };
  expect(runKernel('PRELU', [x, alpha], { type: 'FLOAT32', shape: [] }).values).toEqual([-0.5, -0.25, 3, -1]);
});

describe.each(RUNTIMES)('SOFTMAX as %s', (runtime) => {
  const beta: BuiltinOptions = { kind: 'SoftmaxOptions', beta: 1 };
  test.each<[TensorSpec['type'], number, number, number]>([
    ['INT8', 1 / 256, -128, 0.06],
    ['INT16', 1 / 32768, 0, 0.0007],
  ])('%s rows add up to 1', (type, scale, zeroPoint, inputScale) => {
    const limit = type === 'INT8' ? 127 : 32767;
    const q = sequence(60, -limit - 1, limit);
    const input: TensorSpec = { type, shape: [6, 10], values: q, scale: inputScale };
    const { values } = runKernel(
      'SOFTMAX',
      [input],
      { type, shape: [6, 10], scale, zeroPoint },
      beta,
      runtime,
    );
    for (let row = 0; row < 6; row++) {
      const exponentials = q.slice(row * 10, row * 10 + 10).map((value) => Math.exp(value * inputScale));
      const sum = exponentials.reduce((a, b) => a + b);
      exponentials.forEach((value, i) => {
        const real = (values[row * 10 + i]! - zeroPoint) * scale;
        expect(Math.abs(real - value / sum)).toBeLessThan(type === 'INT8' ? 0.0045 : 0.0006);
      });
    }
  });
});

test('GELU follows its definition', () => {
  const x = [-4, -1, -0.1, 0, 0.7, 3].map(Math.fround);
  const tensor: TensorSpec = { type: 'FLOAT32', shape: [6], values: x };
  for (const approximate of [false, true]) {
    const { values } = runKernel('GELU', [tensor], tensor, { kind: 'GeluOptions', approximate });
    // Values of x * Phi(x).
    const real = [-0.00012668, -0.15865526, -0.04601722, 0, 0.53062547, 2.99595031];
    values.forEach((value, i) => expect(Math.abs(value - real[i]!)).toBeLessThan(approximate ? 1e-3 : 1e-6));
  }
});
