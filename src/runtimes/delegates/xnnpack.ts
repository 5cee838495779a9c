import type { TensorType } from '../../model';
import type { DelegateTable } from './delegate';
import { forEach } from './delegate';

/** LiteRT at the commit of `tflite/operators.ts`, `tflite/delegates/xnnpack/xnnpack_delegate.cc`. */
const FLOAT: readonly TensorType[] = ['FLOAT32', 'FLOAT16'];
const QUANTIZED: readonly TensorType[] = ['INT8', 'UINT8'];
const ALL = [...FLOAT, ...QUANTIZED];
const WITHOUT_HALF: readonly TensorType[] = ['FLOAT32', ...QUANTIZED];
const BIAS: readonly TensorType[] = ['FLOAT32', 'FLOAT16', 'INT32'];

/** Operators that XNNPACK computes, as its delegate checks them. */
export const XNNPACK: DelegateTable = {
  ...forEach(
    [
      ...[
        'ABS',
        'CEIL',
        'COS',
        'EXP',
        'FLOOR',
        'GELU',
        'HARD_SWISH',
        'LOG',
        'NEG',
        'RELU_N1_TO_1',
        'RELU',
        'RELU6',
      ],
      ...['ROUND', 'RSQRT', 'SIN', 'SQRT', 'SQUARE', 'AVERAGE_POOL_2D'],
    ],
    { types: FLOAT },
  ),
  ...forEach(['DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE'], {
    types: FLOAT,
    conditions: [{ kind: 'rank', tensor: 'output', max: 6 }],
  }),
  ...forEach(['ADD', 'MUL', 'SUB'], {
    types: ALL,
    conditions: [
      { kind: 'rank', tensor: 'output', max: 6 },
      { kind: 'sameType', a: 'input1', b: 'input2' },
    ],
  }),
  ...forEach(
    ['LOGISTIC', 'TANH', 'LEAKY_RELU', 'QUANTIZE', 'DEPTH_TO_SPACE', 'ASSIGN_VARIABLE', 'READ_VARIABLE'],
    {
      types: ALL,
    },
  ),
  ...forEach(['MEAN', 'SUM', 'REDUCE_MAX', 'REDUCE_MIN', 'EXPAND_DIMS'], { types: ALL, constants: ['axis'] }),
  ELU: { types: [...FLOAT, 'INT8'] },
  VAR_HANDLE: { types: ['RESOURCE'] },
  DEQUANTIZE: { types: { input: QUANTIZED, output: FLOAT } },
  MAX_POOL_2D: { types: WITHOUT_HALF },
  SPACE_TO_DEPTH: { types: WITHOUT_HALF },
  PRELU: { types: FLOAT, constants: ['alpha'] },
  BATCH_MATMUL: { types: ALL },
  CONCATENATION: { types: ALL, conditions: [{ kind: 'inputCount', min: 2, max: 5 }] },
  CONV_2D: {
    types: { input: ALL, filter: ALL, bias: BIAS, output: ALL },
    constants: ['filter', 'bias'],
    conditions: [
      { kind: 'inputCount', oneOf: [3] },
      { kind: 'rank', tensor: 'input', eq: 4 },
    ],
  },
  DEPTHWISE_CONV_2D: {
    types: { input: ALL, filter: ALL, bias: BIAS, output: ALL },
    constants: ['filter', 'bias'],
    conditions: [
      { kind: 'inputCount', oneOf: [3] },
      { kind: 'option', option: 'depthMultiplier', min: 1 },
    ],
  },
  TRANSPOSE_CONV: {
    types: { input: WITHOUT_HALF, weights: WITHOUT_HALF, bias: BIAS, output: WITHOUT_HALF },
    constants: ['output_shape', 'weights', 'bias'],
  },
  FULLY_CONNECTED: {
    types: { input: ALL, filter: [...ALL, 'INT4', 'INT2'], bias: BIAS, output: ALL },
    conditions: [
      { kind: 'rank', tensor: 'filter', eq: 2 },
      { kind: 'option', option: 'weightsFormat', oneOf: ['DEFAULT'] },
    ],
  },
  PAD: {
    types: ALL,
    constants: ['paddings'],
    conditions: [{ kind: 'rank', tensor: 'input', min: 1, max: 6 }],
  },
  RESHAPE: { types: ALL, constants: ['shape'], conditions: [{ kind: 'rank', tensor: 'output', max: 6 }] },
  RESIZE_BILINEAR: { types: WITHOUT_HALF, constants: ['size'] },
  SLICE: { types: ALL, constants: ['begin', 'size'] },
  STRIDED_SLICE: {
    types: ALL,
    constants: ['begin', 'end', 'strides'],
    conditions: [
      { kind: 'option', option: 'ellipsisMask', eq: 0 },
      { kind: 'option', option: 'newAxisMask', eq: 0 },
    ],
  },
  SOFTMAX: { types: FLOAT, conditions: [{ kind: 'option', option: 'beta', eq: 1 }] },
  SPLIT: { types: ALL, constants: ['axis'], conditions: [{ kind: 'outputCount', oneOf: [2, 3, 4] }] },
  TRANSPOSE: {
    types: ALL,
    constants: ['perm'],
    conditions: [{ kind: 'rank', tensor: 'input', min: 1, max: 6 }],
  },
  ...forEach(['Convolution2DTransposeBias', 'MaxPoolingWithArgmax2D', 'MaxUnpooling2D'], {
    types: ['FLOAT32'],
  }),
};
