import { describe, expect, it } from 'vitest';
import { GraphView } from '../../../src/lint/graph/graph-view';
import { inferShapes } from '../../../src/lint/shapes/infer';
import type { PartialOptions, TensorType } from '../../../src/model';
import { ModelBuilder } from '../../../src/model';
import { findProfile } from '../../../src/runtimes';

type Input = readonly number[] | { readonly values: readonly number[] };

/** The shapes that an operator gives to its outputs: an input is a shape, or the values of an int32 constant. */
function infer(
  op: string,
  inputs: readonly Input[],
  options: PartialOptions | null = null,
  outputs = 1,
): unknown {
  const b = new ModelBuilder();
  const type: TensorType = 'FLOAT32';
  const tensors = inputs.map((input, index) =>
    'length' in input
      ? b.input(`x${index}`, type, input)
      : b.constant(`c${index}`, new Int32Array(input.values), [input.values.length]),
  );
  const results = Array.from({ length: outputs }, (_, index) => b.tensor(`y${index}`, type, []));
  b.operator(op, tensors, results, options);
  const shapes = inferShapes(new GraphView(b.build(), findProfile('tflite')!).nodes[0]![0]!);
  return outputs === 1 ? shapes[0] : shapes;
}

describe('shapes of TensorFlow Lite', () => {
  it.each<[string, readonly Input[], PartialOptions | null, readonly number[] | null]>([
    ['RELU', [[2, 3]], null, [2, 3]],
    [
      'ADD',
      [
        [2, 1, 4],
        [3, 1],
      ],
      null,
      [2, 3, 4],
    ],
    [
      'CONV_2D',
      [
        [1, 9, 9, 3],
        [8, 3, 3, 3],
      ],
      { kind: 'Conv2DOptions', padding: 'SAME', strideH: 2, strideW: 2 },
      [1, 5, 5, 8],
    ],
    [
      'CONV_2D',
      [
        [1, 9, 9, 3],
        [8, 3, 3, 3],
      ],
      { kind: 'Conv2DOptions', padding: 'VALID', strideH: 2, strideW: 2 },
      [1, 4, 4, 8],
    ],
    [
      'DEPTHWISE_CONV_2D',
      [
        [1, 5, 5, 2],
        [1, 3, 3, 4],
      ],
      { kind: 'DepthwiseConv2DOptions', padding: 'VALID', strideH: 1, strideW: 1 },
      [1, 3, 3, 4],
    ],
    [
      'MAX_POOL_2D',
      [[1, 4, 6, 2]],
      { kind: 'Pool2DOptions', padding: 'VALID', strideH: 2, strideW: 2, filterHeight: 2, filterWidth: 2 },
      [1, 2, 3, 2],
    ],
    [
      'FULLY_CONNECTED',
      [
        [2, 3, 4],
        [5, 4],
      ],
      { kind: 'FullyConnectedOptions' },
      [6, 5],
    ],
    [
      'FULLY_CONNECTED',
      [
        [2, 3, 4],
        [5, 4],
      ],
      { kind: 'FullyConnectedOptions', keepNumDims: true },
      [2, 3, 5],
    ],
    [
      'BATCH_MATMUL',
      [
        [7, 1, 2, 3],
        [4, 3, 5],
      ],
      { kind: 'BatchMatMulOptions' },
      [7, 4, 2, 5],
    ],
    ['RESHAPE', [[2, 6], { values: [3, -1] }], null, [3, 4]],
    ['MEAN', [[2, 3, 4], { values: [-1] }], { kind: 'ReducerOptions', keepDims: true }, [2, 3, 1]],
    ['TRANSPOSE', [[2, 3, 4], { values: [2, 0, 1] }], null, [4, 2, 3]],
    [
      'CONCATENATION',
      [
        [2, 3],
        [2, 5],
      ],
      { kind: 'ConcatenationOptions', axis: 1 },
      [2, 8],
    ],
    ['GATHER', [[2, 3, 4], { values: [0, 1, 1] }], { kind: 'GatherOptions', axis: 1 }, [2, 3, 4]],
    ['PAD', [[2, 3], { values: [1, 1, 0, 2] }], null, [4, 5]],
    [
      'STRIDED_SLICE',
      [[5, 6], { values: [1, 0] }, { values: [4, 6] }, { values: [1, 2] }],
      { kind: 'StridedSliceOptions' },
      [3, 3],
    ],
    [
      'STRIDED_SLICE',
      [[5, 6], { values: [0, 1] }, { values: [0, 2] }, { values: [1, 1] }],
      { kind: 'StridedSliceOptions', ellipsisMask: 1, shrinkAxisMask: 2 },
      [5],
    ],
    ['SPACE_TO_BATCH_ND', [[1, 4, 4, 1], { values: [2, 2] }, { values: [0, 0, 2, 0] }], null, [4, 2, 3, 1]],
    ['ONE_HOT', [[2], { values: [5] }, [], []], { kind: 'OneHotOptions', axis: -1 }, [2, 5]],
    ['RESHAPE', [[2, 6], [2]], null, null],
    ['WHERE', [[2]], null, null],
  ])('%s of %j', (op, inputs, options, expected) => {
    expect(infer(op, inputs, options)).toEqual(expected);
  });

  it('SPLIT_V gives the rest to -1', () => {
    expect(infer('SPLIT_V', [[2, 9], { values: [3, -1] }, { values: [1] }], null, 2)).toEqual([
      [2, 3],
      [2, 6],
    ]);
  });
});
