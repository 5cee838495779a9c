import { alignRight, sameShape, shapeText } from '../conditions/evaluator';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import { inferShapes } from '../shapes/infer';
import type { Failure } from './failure';

/** Kernels that walk input and output in one loop and check that both have one shape. */
const SAME_SHAPE = [
  'NEG',
  'CEIL',
  'ROUND',
  'EXP',
  'FLOOR',
  'ELU',
  'LOGISTIC',
  'TANH',
  'RELU',
  'RELU6',
  'ZEROS_LIKE',
  'DEQUANTIZE',
  'QUANTIZE',
  'HARD_SWISH',
  'CAST',
  'LOG_SOFTMAX',
  'SOFTMAX',
  'LEAKY_RELU',
  'L2_NORMALIZATION',
];

/** Kernels that run one loop over the elements of the input and look at no shape. */
const SAME_ELEMENTS = [
  'ABS',
  'COS',
  'DYNAMIC_UPDATE_SLICE',
  'LOG',
  'LOGICAL_NOT',
  'REVERSE_V2',
  'RSQRT',
  'SIN',
  'SQRT',
  'SQUARE',
];

/** The same of kernels that do so for some types only. */
function runsOneLoop({ name, inputs }: NodeView): boolean {
  const isInteger = inputs[0]?.type !== 'FLOAT32';
  return SAME_ELEMENTS.includes(name) || (isInteger && (name === 'QUANTIZE' || name === 'LOGISTIC'));
}

const BROADCASTING = [
  'ADD',
  'SUB',
  'MUL',
  'DIV',
  'SQUARED_DIFFERENCE',
  'FLOOR_DIV',
  'FLOOR_MOD',
  'MAXIMUM',
  'MINIMUM',
  'EQUAL',
  'NOT_EQUAL',
  'GREATER',
  'GREATER_EQUAL',
  'LESS',
  'LESS_EQUAL',
  'LOGICAL_AND',
  'LOGICAL_OR',
  'PRELU',
];

/** Kernels that compare batch and channels of the output, and take its height and width as they are. */
const WINDOWED = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'AVERAGE_POOL_2D', 'MAX_POOL_2D'];
const RANK_4 = [...WINDOWED, 'TRANSPOSE_CONV', 'RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR'];

/**
 * TensorFlow Lite Micro trusts the output shape that the file stores. Where it is not the one that the operator computes,
 * kernels trip over their debug checks, and write out of bounds without them.
 */
export function storedShapeFailures(node: NodeView): readonly Failure[] {
  const output = node.optional('output') ?? node.optional('outputs');
  const inputs = node.inputs.filter((tensor) => tensor !== null);
  const [first, second] = inputs;
  if (!output || !first || output.shape.some((size) => size <= 0)) return [];
  const fail = (
    expected: string,
    how: Partial<Pick<Failure, 'kind' | 'stage' | 'fail'>> = {},
    tensors: readonly TensorView[] = [output],
  ): readonly Failure[] => [
    {
      kind: 'storedShape',
      node,
      subgraph: node.subgraph,
      stage: 'invoke',
      fail: 'debugAbort',
      expected,
      found: `the file stores ${shapeText(output.shape)}`,
      tensors,
      at: null,
      says: null,
      ...how,
    },
  ];
  if (runsOneLoop(node)) {
    if (first.elements === output.elements) return [];
    return fail(`an output of ${first.elements} elements, as its input has`, { fail: 'silent' });
  }
  if (SAME_SHAPE.includes(node.name)) {
    return sameShape(first.shape, output.shape)
      ? []
      : fail(`an output of the input's shape ${shapeText(first.shape)}`);
  }
  if (BROADCASTING.includes(node.name) && second && inputs.length === 2) {
    const pairs = alignRight(first.shape, second.shape);
    if (pairs.some(([a, b]) => a !== b && a !== 1 && b !== 1)) {
      return [
        {
          ...fail('inputs that broadcast to one shape', {}, [first, second])[0]!,
          kind: 'notBroadcastable',
          fail: 'silent',
          found: `they are ${shapeText(first.shape)} and ${shapeText(second.shape)}`,
        },
      ];
    }
    const shape = pairs.map(([a, b]) => (a === 1 ? b : a));
    if (sameShape(shape, output.shape)) return [];
    // Where no input is broadcast the kernel compares numbers of elements; else it follows the output without a check.
    const broadcasts = !sameShape(first.shape, second.shape);
    if (!broadcasts && first.elements === output.elements) return [];
    return fail(`an output of shape ${shapeText(shape)}`, broadcasts ? { fail: 'silent' } : {});
  }
  if (RANK_4.includes(node.name)) {
    if (output.rank !== 4) return fail('an output of 4 dimensions');
    const shape = WINDOWED.includes(node.name) ? inferShapes(node)[0] : null;
    if (!shape || sameShape(shape, output.shape)) return [];
    const tested = shape[0] !== output.dim(0) || shape[3] !== output.dim(3);
    return fail(`an output of shape ${shapeText(shape)}`, tested ? {} : { fail: 'silent' });
  }
  if (node.name === 'SPLIT' || node.name === 'SPLIT_V') {
    const rank = node.optional('input')?.rank;
    return rank === undefined || output.rank === rank ? [] : fail(`outputs of ${rank} dimensions`);
  }
  if (node.name === 'PACK') {
    return output.rank === first.rank + 1
      ? []
      : fail(`an output of ${first.rank + 1} dimensions`, { fail: 'silent' });
  }
  if (node.name === 'GATHER' && second) {
    const rank = first.rank + second.rank - 1 - node.number('batchDims', 0);
    return output.rank >= rank
      ? []
      : fail(`an output of ${rank} dimensions`, { stage: 'prepare', fail: 'crash' });
  }
  return [];
}
