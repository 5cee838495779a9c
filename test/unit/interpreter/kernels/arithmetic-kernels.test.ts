import { describe, expect, test } from 'vitest';
import type { BuiltinOptions } from '../../../../src/model';
import { runKernel, sequence, type TensorSpec } from './arithmetic-harness';

const ADD: BuiltinOptions = { kind: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: false };
const SUB: BuiltinOptions = { kind: 'SubOptions', fusedActivationFunction: 'NONE', potScaleInt16: false };
const MUL: BuiltinOptions = { kind: 'MulOptions', fusedActivationFunction: 'NONE' };
const RUNTIMES = ['tflite', 'tflm'] as const;

const BINARY = [
  { op: 'ADD', options: ADD, compute: (x: number, y: number) => x + y },
  { op: 'SUB', options: SUB, compute: (x: number, y: number) => x - y },
  { op: 'MUL', options: MUL, compute: (x: number, y: number) => x * y },
  { op: 'SQUARED_DIFFERENCE', options: null, compute: (x: number, y: number) => (x - y) ** 2 },
];

describe.each(BINARY)('$op', ({ op, options, compute }) => {
  test.each(RUNTIMES)('of int8 is within one step of the real result (%s)', (runtime) => {
    const a = sequence(300, -128, 127, 3);
    const b = sequence(300, -128, 127, 4);
    const quantized = (values: number[], scale: number, zeroPoint: number): TensorSpec => {
      return { type: 'INT8', shape: [300], values, scale, zeroPoint };
    };
    const output = quantized([], 0.125, -9);
    const { values } = runKernel(
      op,
      [quantized(a, 0.05, 7), quantized(b, 0.03, -20)],
      output,
      options,
      runtime,
    );
    values.forEach((q, i) => {
      const real = compute(0.05 * (a[i]! - 7), 0.03 * (b[i]! + 20)) / 0.125 - 9;
      expect(Math.abs(q - Math.max(-128, Math.min(127, real)))).toBeLessThan(1.01);
    });
  });

  test('gives the same bytes for a large tensor, which is looked up, as for its pieces', () => {
    const a = sequence(40_000, -128, 127, 5);
    const b = sequence(40_000, -128, 127, 6);
    const spec = (values: number[], scale: number): TensorSpec => {
      return { type: 'INT8', shape: [values.length], values, scale, zeroPoint: 3 };
    };
    const output = (count: number): TensorSpec => ({
      type: 'INT8',
      shape: [count],
      scale: 0.11,
      zeroPoint: -5,
    });
    const run = (x: number[], y: number[]) =>
      runKernel(op, [spec(x, 0.04), spec(y, 0.07)], output(x.length), options).values;
    const pieces = Array.from({ length: 40 }, (_, i) => i * 1000).flatMap((start) =>
      run(a.slice(start, start + 1000), b.slice(start, start + 1000)),
    );
    expect(run(a, b)).toEqual(pieces);
  });

  test('of float32 rounds once and broadcasts', () => {
    const a: TensorSpec = { type: 'FLOAT32', shape: [2, 1], values: [0.1, 1e8] };
    const b: TensorSpec = { type: 'FLOAT32', shape: [3], values: [0.2, -3, 7] };
    const { values, shape } = runKernel(op, [a, b], { type: 'FLOAT32', shape: [] }, options);
    expect(shape).toEqual([2, 3]);
    const round = Math.fround;
    const expected = [0.1, 1e8].flatMap((x) =>
      [0.2, -3, 7].map((y) => {
        const difference = round(round(x) - round(y));
        return op === 'SQUARED_DIFFERENCE' ? round(difference ** 2) : round(compute(round(x), round(y)));
      }),
    );
    expect(values).toEqual(expected);
  });
});

test('int32 wraps, and TensorFlow Lite Micro leaves out the activation of ADD', () => {
  const spec = (values: number[]): TensorSpec => ({ type: 'INT32', shape: [2], values });
  const relu: BuiltinOptions = { ...ADD, fusedActivationFunction: 'RELU' };
  const inputs = [spec([2147483647, 5]), spec([1, -9])];
  expect(runKernel('ADD', inputs, spec([]), relu, 'tflite').values).toEqual([0, 0]);
  expect(runKernel('ADD', inputs, spec([]), relu, 'tflm').values).toEqual([-2147483648, -4]);
});

test('int64 keeps values that no double holds', () => {
  const one: TensorSpec = { type: 'INT64', shape: [1], values: [2 ** 60] };
  const output: TensorSpec = { type: 'INT64', shape: [1] };
  expect(runKernel('ADD', [one, one], output, ADD).values).toEqual([2 ** 61]);
});

test('int16 with power-of-two scales is only shifted', () => {
  const spec = (values: number[], scale: number): TensorSpec => ({
    type: 'INT16',
    shape: [3],
    values,
    scale,
  });
  const options: BuiltinOptions = { ...ADD, potScaleInt16: true };
  const inputs = [spec([100, -100, 32767], 2 ** -10), spec([6, -7, 32767], 2 ** -12)];
  expect(runKernel('ADD', inputs, spec([], 2 ** -10), options).values).toEqual([102, -102, 32767]);
});

test('full TensorFlow Lite flushes denormals, TensorFlow Lite Micro keeps them', () => {
  const spec = (values: number[]): TensorSpec => ({ type: 'FLOAT32', shape: [1], values });
  const inputs = [spec([1e-20]), spec([1e-20])];
  expect(runKernel('MUL', inputs, spec([]), MUL, 'tflite').values).toEqual([0]);
  expect(runKernel('MUL', inputs, spec([]), MUL, 'tflm').values[0]).toBeGreaterThan(0);
});

describe('refusals name the tensor, the constraint and the value', () => {
  const f32: TensorSpec = { type: 'FLOAT32', shape: [2, 3] };
  const i8: TensorSpec = { type: 'INT8', shape: [2], scale: 0.1 };
  const pot: BuiltinOptions = { ...ADD, potScaleInt16: true };
  const i16 = (scale: number): TensorSpec => ({ type: 'INT16', shape: [2], scale });
  test.each<[string, string, TensorSpec[], TensorSpec, BuiltinOptions | null, RegExp]>([
    ['types differ', 'ADD', [f32, i8], f32, ADD, /'input0' and 'input1' must have one type: FLOAT32 != INT8/],
    [
      'shapes do not broadcast',
      'MUL',
      [f32, { ...f32, shape: [2] }],
      f32,
      MUL,
      /\[2,3\] and \[2\] cannot be broadcast/,
    ],
    [
      'type unknown to the kernel',
      'ADD',
      [
        { type: 'BOOL', shape: [1] },
        { type: 'BOOL', shape: [1] },
      ],
      { type: 'BOOL', shape: [1] },
      ADD,
      /type BOOL of 'output2' is not supported/,
    ],
    [
      'larger input scale is not the output scale',
      'ADD',
      [i16(0.25), i16(0.5)],
      i16(0.25),
      pot,
      /2\^-2, 2\^-1 and 2\^-2/,
    ],
    [
      'softmax zero point',
      'SOFTMAX',
      [i8],
      { ...i8, scale: 1 / 256 },
      { kind: 'SoftmaxOptions', beta: 1 },
      /zero point of 'output1' must be -128, is 0/,
    ],
    ['logistic scale', 'LOGISTIC', [i8], i8, null, /scale of 'output1' must be 0.00390625, is 0.1/],
    ['inputs missing', 'ADD', [f32], f32, ADD, /wants 2 inputs, has 1/],
    [
      'division by zero',
      'DIV',
      [
        { type: 'INT32', shape: [1] },
        { type: 'INT32', shape: [1] },
      ],
      { type: 'INT32', shape: [1] },
      { kind: 'DivOptions', fusedActivationFunction: 'NONE' },
      /'input1' holds 0/,
    ],
    [
      'axis out of range',
      'MEAN',
      [f32, { type: 'INT32', shape: [1], values: [2], isConstant: true }],
      f32,
      { kind: 'ReducerOptions', keepDims: true },
      /axis 2 is outside the 2 dimensions/,
    ],
    [
      'quantize without parameters',
      'QUANTIZE',
      [f32],
      { type: 'INT8', shape: [2, 3] },
      null,
      /'output1' must have quantization parameters/,
    ],
  ])('%s', (_, op, inputs, output, options, message) => {
    expect(() => runKernel(op, inputs, output, options)).toThrow(message);
  });
});
