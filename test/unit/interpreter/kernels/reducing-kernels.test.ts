import { describe, expect, test } from 'vitest';
import type { BuiltinOptions } from '../../../../src/model';
import { runKernel, sequence, type TensorSpec } from './arithmetic-harness';

const RUNTIMES = ['tflite', 'tflm'] as const;
const axes = (...values: number[]): TensorSpec => ({
  type: 'INT32',
  shape: [values.length],
  values,
  isConstant: true,
});
const reducer = (keepDims: boolean): BuiltinOptions => ({ kind: 'ReducerOptions', keepDims });

describe('reductions of float32', () => {
  const values = [1, -2, 3, 4, 5, -6, 7, 8, 9, 10, 11, 12];
  const input: TensorSpec = { type: 'FLOAT32', shape: [2, 3, 2], values };
  test.each<[string, TensorSpec, boolean, number[], number[]]>([
    ['SUM', axes(1), false, [2, 2], [9, -4, 27, 30]],
    ['SUM', axes(-1, 0), true, [1, 3, 1], [14, 26, 22]],
    ['MEAN', axes(2), false, [2, 3], [-0.5, 3.5, -0.5, 7.5, 9.5, 11.5]],
    ['MEAN', axes(0, 1, 2), false, [], [62 / 12]],
    ['REDUCE_MAX', axes(1, 1), false, [2, 2], [5, 4, 11, 12]],
    ['REDUCE_MIN', axes(0), false, [3, 2], [1, -2, 3, 4, 5, -6]],
    ['REDUCE_PROD', axes(0), false, [3, 2], [7, -16, 27, 40, 55, -72]],
    ['SUM', axes(), false, [2, 3, 2], values],
  ])('%s', (op, axis, keepDims, shape, expected) => {
    const result = runKernel(op, [input, axis], { type: 'FLOAT32', shape: [] }, reducer(keepDims));
    expect(result.shape).toEqual(shape);
    result.values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 5));
  });
});

test.each(RUNTIMES)('MEAN of int8 is within a step of the real mean (%s)', (runtime) => {
  const q = sequence(7 * 5, -128, 127);
  const input: TensorSpec = { type: 'INT8', shape: [7, 5], values: q, scale: 0.1, zeroPoint: 5 };
  const output: TensorSpec = { type: 'INT8', shape: [5], scale: 0.07, zeroPoint: -3 };
  const { values } = runKernel('MEAN', [input, axes(0)], output, reducer(false), runtime);
  values.forEach((value, column) => {
    const mean = q.filter((_, i) => i % 5 === column).reduce((sum, x) => sum + 0.1 * (x - 5), 0) / 7;
    expect(Math.abs(value - (mean / 0.07 - 3))).toBeLessThan(0.51);
  });
});

test('a mean of nothing is NaN, a maximum of nothing the lowest float', () => {
  const empty: TensorSpec = { type: 'FLOAT32', shape: [2, 0] };
  expect(runKernel('MEAN', [empty, axes(1)], empty, reducer(false)).values).toEqual([NaN, NaN]);
  const lowest = -3.4028234663852886e38;
  expect(runKernel('REDUCE_MAX', [empty, axes(1)], empty, reducer(false)).values).toEqual([lowest, lowest]);
});

describe('pooling', () => {
  const pool = (padding: 'SAME' | 'VALID'): BuiltinOptions => ({
    kind: 'Pool2DOptions',
    padding,
    strideW: 2,
    strideH: 2,
    filterWidth: 2,
    filterHeight: 2,
    fusedActivationFunction: 'NONE',
  });
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  test.each<[string, 'SAME' | 'VALID', number[]]>([
    ['AVERAGE_POOL_2D', 'VALID', [3]],
    ['AVERAGE_POOL_2D', 'SAME', [3, 4.5, 7.5, 9]],
    ['MAX_POOL_2D', 'SAME', [5, 6, 8, 9]],
    ['L2_POOL_2D', 'VALID', [Math.fround(Math.sqrt(46 / 4))]],
  ])('%s %s counts only what is in the image', (op, padding, expected) => {
    const input: TensorSpec = { type: 'FLOAT32', shape: [1, 3, 3, 1], values };
    expect(runKernel(op, [input], { type: 'FLOAT32', shape: [] }, pool(padding)).values).toEqual(expected);
  });

  test('the average of int8 rounds halves away from zero', () => {
    const input: TensorSpec = {
      type: 'INT8',
      shape: [1, 2, 2, 2],
      values: [1, -1, 2, -2, 1, -1, 2, -2],
      scale: 1,
    };
    const output: TensorSpec = { type: 'INT8', shape: [1, 1, 1, 2], scale: 1 };
    expect(runKernel('AVERAGE_POOL_2D', [input], output, pool('VALID')).values).toEqual([2, -2]);
  });
});

describe('conversions', () => {
  test.each(RUNTIMES)('QUANTIZE and DEQUANTIZE undo each other (%s)', (runtime) => {
    const x = [-1, -0.5, 0, 0.3, 0.9];
    const real: TensorSpec = { type: 'FLOAT32', shape: [5], values: x };
    const spec: TensorSpec = { type: 'INT8', shape: [5], scale: 0.01, zeroPoint: 10 };
    const q = runKernel('QUANTIZE', [real], spec, null, runtime).values;
    expect(q).toEqual([-90, -40, 10, 40, 100]);
    const back = runKernel(
      'DEQUANTIZE',
      [{ ...spec, values: q }],
      { type: 'FLOAT32', shape: [5] },
      null,
      runtime,
    );
    back.values.forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 6));
  });

  test('DEQUANTIZE reads every channel in full TensorFlow Lite and the first in TensorFlow Lite Micro', () => {
    const input: TensorSpec = {
      type: 'INT8',
      shape: [2, 2],
      values: [1, 1, 2, 2],
      scales: [1, 0.5],
      dimension: 1,
    };
    const output: TensorSpec = { type: 'FLOAT32', shape: [2, 2] };
    expect(runKernel('DEQUANTIZE', [input], output, null, 'tflite').values).toEqual([1, 0.5, 2, 1]);
    expect(runKernel('DEQUANTIZE', [input], output, null, 'tflm').values).toEqual([1, 1, 2, 2]);
  });

  test('float16', () => {
    const input: TensorSpec = {
      type: 'FLOAT16',
      shape: [5],
      values: [0x3c00, 0xc000, 0x7bff, 0x0001, 0x7c00],
    };
    const { values } = runKernel('DEQUANTIZE', [input], { type: 'FLOAT32', shape: [5] });
    expect(values).toEqual([1, -2, 65504, 2 ** -24, Infinity]);
  });

  test.each<[TensorSpec['type'], number[]]>([
    ['INT32', [2, -2, 2147483647, 2147483647]],
    ['UINT8', [2, 0, 255, 255]],
    ['BOOL', [1, 1, 1, 1]],
  ])('CAST to %s truncates and saturates', (type, expected) => {
    const input: TensorSpec = { type: 'FLOAT32', shape: [4], values: [2.9, -2.9, 1e20, NaN] };
    expect(runKernel('CAST', [input], { type, shape: [4] }).values).toEqual(expected);
  });
});

test('CAST of int64 to float32 rounds once', () => {
  // 2^62 + 2^38 + 1 is just above the middle of two float32 neighbours; through double it would become the lower one.
  const input: TensorSpec = { type: 'INT64', shape: [1], bigints: [2n ** 62n + 2n ** 38n + 1n] };
  const { values } = runKernel('CAST', [input], { type: 'FLOAT32', shape: [1] });
  expect(values).toEqual([2 ** 62 + 2 ** 39]);
});

describe('comparing and choosing', () => {
  const a: TensorSpec = { type: 'INT32', shape: [2, 2], values: [1, 5, 3, 4] };
  const b: TensorSpec = { type: 'INT32', shape: [2], values: [3, 4] };
  test.each<[string, number[]]>([
    ['EQUAL', [0, 0, 1, 1]],
    ['NOT_EQUAL', [1, 1, 0, 0]],
    ['LESS', [1, 0, 0, 0]],
    ['LESS_EQUAL', [1, 0, 1, 1]],
    ['GREATER', [0, 1, 0, 0]],
    ['GREATER_EQUAL', [0, 1, 1, 1]],
  ])('%s', (op, expected) => {
    expect(runKernel(op, [a, b], { type: 'BOOL', shape: [] }).values).toEqual(expected);
  });

  test('quantized operands are compared by what they mean', () => {
    const x: TensorSpec = { type: 'INT8', shape: [2], values: [10, 11], scale: 0.1 };
    const y: TensorSpec = { type: 'INT8', shape: [2], values: [20, 20], scale: 0.05 };
    expect(runKernel('GREATER', [x, y], { type: 'BOOL', shape: [] }).values).toEqual([0, 1]);
  });

  test('SELECT_V2 broadcasts all three operands', () => {
    const condition: TensorSpec = { type: 'BOOL', shape: [2, 1], values: [1, 0] };
    const { values, shape } = runKernel('SELECT_V2', [condition, b, { ...b, shape: [], values: [9] }], b);
    expect(shape).toEqual([2, 2]);
    expect(values).toEqual([3, 4, 9, 9]);
  });

  test('ARG_MAX takes the first of equals', () => {
    const input: TensorSpec = { type: 'FLOAT32', shape: [2, 3], values: [1, 7, 7, -1, -5, -1] };
    const options: BuiltinOptions = { kind: 'ArgMaxOptions', outputType: 'INT32' };
    expect(runKernel('ARG_MAX', [input, axes(-1)], { type: 'INT32', shape: [2] }, options).values).toEqual([
      1, 0,
    ]);
  });

  test('CUMSUM runs forwards, backwards and exclusively', () => {
    const input: TensorSpec = { type: 'FLOAT32', shape: [2, 2], values: [1, 2, 3, 4] };
    const run = (exclusive: boolean, reverse: boolean) =>
      runKernel('CUMSUM', [input, axes(0)], input, { kind: 'CumsumOptions', exclusive, reverse }).values;
    expect(run(false, false)).toEqual([1, 2, 4, 6]);
    expect(run(true, false)).toEqual([0, 0, 1, 2]);
    expect(run(false, true)).toEqual([4, 6, 3, 4]);
  });

  test.each<[string, number[]]>([
    ['FLOOR_DIV', [-3, 2, -3, 2]],
    ['FLOOR_MOD', [-1 + 3, 1, -2, -1]],
  ])('%s rounds towards minus infinity', (op, expected) => {
    const x: TensorSpec = { type: 'INT32', shape: [4], values: [-7, 7, 7, -7] };
    const y: TensorSpec = { type: 'INT32', shape: [4], values: [3, 3, -3, -3] };
    expect(runKernel(op, [x, y], x).values).toEqual(expected);
  });
});
