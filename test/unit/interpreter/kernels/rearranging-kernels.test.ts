import { describe, expect, test } from 'vitest';
import type { BuiltinOptions } from '../../../../src/model';
import { runKernel, type TensorSpec } from './arithmetic-harness';

const i32 = (shape: readonly number[], ...values: number[]): TensorSpec => ({
  type: 'INT32',
  shape,
  values,
  isConstant: true,
});
const f32 = (shape: readonly number[], ...values: number[]): TensorSpec => ({
  type: 'FLOAT32',
  shape,
  values,
  isConstant: true,
});
const out = (type: TensorSpec['type']): TensorSpec => ({ type, shape: [1] });

interface Case {
  readonly op: string;
  readonly inputs: readonly TensorSpec[];
  readonly output: TensorSpec['type'];
  readonly options?: BuiltinOptions;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

const CASES: readonly Case[] = [
  {
    op: 'EMBEDDING_LOOKUP',
    inputs: [i32([2], 2, 0), f32([3, 2], 1, 2, 3, 4, 5, 6)],
    output: 'FLOAT32',
    shape: [2, 2],
    values: [5, 6, 1, 2],
  },
  {
    op: 'EMBEDDING_LOOKUP',
    inputs: [i32([1], 1), { type: 'INT8', shape: [2, 2], values: [1, 2, -3, 4], scales: [1, 0.5] }],
    output: 'FLOAT32',
    shape: [1, 2],
    values: [-1.5, 2],
  },
  {
    op: 'ONE_HOT',
    inputs: [i32([2], 1, 5), i32([], 3), f32([], 9), f32([], -1)],
    output: 'FLOAT32',
    options: { kind: 'OneHotOptions', axis: -1 },
    shape: [2, 3],
    values: [-1, 9, -1, -1, -1, -1],
  },
  {
    op: 'ONE_HOT',
    inputs: [i32([2], 1, 0), i32([], 2), f32([], 1), f32([], 0)],
    output: 'FLOAT32',
    options: { kind: 'OneHotOptions', axis: 0 },
    shape: [2, 2],
    values: [0, 1, 1, 0],
  },
  {
    op: 'SCATTER_ND',
    inputs: [i32([3, 1], 1, 3, 1), f32([3], 5, 6, 7), i32([1], 4)],
    output: 'FLOAT32',
    shape: [4],
    values: [0, 12, 0, 6],
  },
  { op: 'WHERE', inputs: [f32([2, 2], 0, 1, -2, 0)], output: 'INT64', shape: [2, 2], values: [0, 1, 1, 0] },
  { op: 'RANGE', inputs: [i32([], 7), i32([], 1), i32([], -3)], output: 'INT32', shape: [2], values: [7, 4] },
  {
    op: 'RANGE',
    inputs: [f32([], 0), f32([], 1), f32([], 0.25)],
    output: 'FLOAT32',
    shape: [4],
    values: [0, 0.25, 0.5, 0.75],
  },
  {
    op: 'SPARSE_TO_DENSE',
    inputs: [i32([2, 2], 0, 1, 1, 0), i32([2], 2, 2), f32([2], 3, 4), f32([], -1)],
    output: 'FLOAT32',
    shape: [2, 2],
    values: [-1, 3, 4, -1],
  },
  {
    op: 'SEGMENT_SUM',
    inputs: [f32([3, 2], 1, 2, 3, 4, 5, 6), i32([3], 0, 0, 1)],
    output: 'FLOAT32',
    shape: [2, 2],
    values: [4, 6, 5, 6],
  },
  {
    op: 'UNSORTED_SEGMENT_MAX',
    inputs: [i32([3], 4, 9, 2), i32([3], 1, 1, -1), i32([], 2)],
    output: 'INT32',
    shape: [2],
    values: [-2147483648, 9],
  },
  {
    op: 'UNSORTED_SEGMENT_PROD',
    inputs: [i32([3], 65536, 65537, 3), i32([3], 0, 0, 1), i32([], 2)],
    output: 'INT32',
    shape: [2],
    values: [65536, 3],
  },
  {
    op: 'DYNAMIC_UPDATE_SLICE',
    inputs: [i32([2, 3], 1, 2, 3, 4, 5, 6), i32([1, 2], 8, 9), i32([2], 5, 1)],
    output: 'INT32',
    shape: [2, 3],
    values: [1, 2, 3, 4, 8, 9],
  },
  {
    op: 'BROADCAST_ARGS',
    inputs: [i32([3], 2, 1, 4), i32([2], 3, 1)],
    output: 'INT32',
    shape: [3],
    values: [2, 3, 4],
  },
  {
    op: 'REVERSE_SEQUENCE',
    inputs: [i32([2, 3], 1, 2, 3, 4, 5, 6), i32([2], 2, 3)],
    output: 'INT32',
    options: { kind: 'ReverseSequenceOptions', seqDim: 1, batchDim: 0 },
    shape: [2, 3],
    values: [2, 1, 3, 6, 5, 4],
  },
  { op: 'MATRIX_DIAG', inputs: [i32([2], 3, 4)], output: 'INT32', shape: [2, 2], values: [3, 0, 0, 4] },
  {
    op: 'MATRIX_SET_DIAG',
    inputs: [i32([2, 3], 1, 2, 3, 4, 5, 6), i32([2], 8, 9)],
    output: 'INT32',
    shape: [2, 3],
    values: [8, 2, 3, 4, 9, 6],
  },
  {
    op: 'RIGHT_SHIFT',
    inputs: [i32([3], -8, 8, 1), i32([3], 1, -1, 40)],
    output: 'INT32',
    shape: [3],
    values: [-4, 8, 0],
  },
  {
    op: 'BITWISE_XOR',
    inputs: [i32([2], 6, -1), i32([2], 3, 1)],
    output: 'INT32',
    shape: [2],
    values: [5, -2],
  },
  {
    op: 'BUCKETIZE',
    inputs: [f32([4], -1, 0, 2, 9)],
    output: 'INT32',
    options: { kind: 'BucketizeOptions', boundaries: [0, 2, 5] },
    shape: [4],
    values: [0, 1, 2, 3],
  },
  {
    op: 'DILATE',
    inputs: [i32([2], 1, 2), i32([1], 3), i32([], 9)],
    output: 'INT32',
    shape: [4],
    values: [1, 9, 9, 2],
  },
  {
    op: 'STABLEHLO_MULTIPLY',
    inputs: [i32([1], 65537), i32([1], 65537)],
    output: 'INT32',
    shape: [1],
    values: [131073],
  },
];

describe('kernels that look up, scatter and rearrange', () => {
  test.each(CASES)('$op gives $values', ({ op, inputs, output, options, shape, values }) => {
    const run = runKernel(op, inputs, out(output), options ?? null);
    expect(run.shape).toEqual(shape);
    expect(run.values).toEqual(values);
  });

  const REFUSALS: readonly (Omit<Case, 'shape' | 'values'> & { readonly message: RegExp })[] = [
    {
      op: 'EMBEDDING_LOOKUP',
      inputs: [i32([1], 3), f32([3, 1], 1, 2, 3)],
      output: 'FLOAT32',
      message: /index 3 is outside the 3 rows/,
    },
    {
      op: 'RANGE',
      inputs: [i32([], 0), i32([], 3), i32([], -1)],
      output: 'INT32',
      message: /steps of -1 do not lead from 0 to 3/,
    },
    {
      op: 'SCATTER_ND',
      inputs: [i32([1, 1], 4), f32([1], 5), i32([1], 4)],
      output: 'FLOAT32',
      message: /outside \[4\]/,
    },
    {
      op: 'SEGMENT_SUM',
      inputs: [f32([2], 1, 2), i32([2], 0, 2)],
      output: 'FLOAT32',
      message: /2 follows 0/,
    },
    {
      op: 'UNSORTED_SEGMENT_SUM',
      inputs: [f32([1], 1), i32([1], 2), i32([], 2)],
      output: 'FLOAT32',
      message: /segment id 2 is outside the 2 segments/,
    },
  ];
  test.each(REFUSALS)('$op refuses: $message', ({ op, inputs, output, message }) => {
    expect(() => runKernel(op, inputs, out(output))).toThrow(message);
  });
});
