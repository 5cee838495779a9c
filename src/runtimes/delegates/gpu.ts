import type { TensorType } from '../../model';
import type { DelegateTable } from './delegate';
import { forEach } from './delegate';

/**
 * LiteRT at the commit of `tflite/operators.ts`, `tflite/tools/versioning/gpu_compatibility.cc`, with the types of
 * `delegates/gpu/common/model_builder.cc` where quantized inference is allowed.
 */
const TYPES: readonly TensorType[] = ['FLOAT32', 'FLOAT16', 'INT8', 'UINT8'];
const LOGICAL: readonly TensorType[] = [...TYPES, 'BOOL'];

/** Operators that the static check of the GPU delegate lets pass; what a GPU takes depends on the device. */
export const GPU: DelegateTable = {
  ...forEach(
    [
      ...[
        'ABS',
        'CEIL',
        'COS',
        'ELU',
        'EXP',
        'FLOOR',
        'GELU',
        'HARD_SWISH',
        'LEAKY_RELU',
        'LOG',
        'LOGISTIC',
        'NEG',
      ],
      ...[
        'PRELU',
        'RELU',
        'RELU6',
        'RELU_N1_TO_1',
        'ROUND',
        'RSQRT',
        'SIGN',
        'SIN',
        'SQRT',
        'SQUARE',
        'TANH',
      ],
      ...[
        'ADD',
        'MUL',
        'SUB',
        'DIV',
        'MAXIMUM',
        'MINIMUM',
        'POW',
        'SQUARED_DIFFERENCE',
        'FLOOR_DIV',
        'FLOOR_MOD',
        'ATAN2',
      ],
      ...['AVERAGE_POOL_2D', 'MAX_POOL_2D', 'CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV', 'BATCH_MATMUL'],
      ...[
        'CONCATENATION',
        'PACK',
        'QUANTIZE',
        'DEQUANTIZE',
        'RESIZE_NEAREST_NEIGHBOR',
        'SPLIT',
        'SPLIT_V',
        'TILE',
      ],
      ...['DEPTH_TO_SPACE', 'SPACE_TO_DEPTH', 'TRANSPOSE', 'UNPACK', 'LSTM', 'RESHAPE', 'L2_NORMALIZATION'],
    ],
    { types: TYPES },
  ),
  ...forEach(['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'], { types: LOGICAL }),
  ...forEach(['LOGICAL_AND', 'LOGICAL_OR', 'LOGICAL_NOT', 'SELECT', 'SELECT_V2', 'CAST'], { types: LOGICAL }),
  ...forEach(
    [
      'MEAN',
      'SUM',
      'REDUCE_ALL',
      'REDUCE_ANY',
      'REDUCE_MAX',
      'REDUCE_MIN',
      'REDUCE_PROD',
      'REVERSE_V2',
      'CUMSUM',
    ],
    { types: TYPES, constants: ['axis'] },
  ),
  ...forEach(['PAD', 'PADV2'], { types: TYPES, constants: ['paddings'] }),
  MIRROR_PAD: {
    types: TYPES,
    constants: ['paddings'],
    conditions: [{ kind: 'option', option: 'mode', oneOf: ['REFLECT'] }],
  },
  ADD_N: { types: TYPES, conditions: [{ kind: 'inputCount', oneOf: [2] }] },
  FULLY_CONNECTED: {
    types: { input: TYPES, filter: [...TYPES, 'INT4', 'INT2'], output: TYPES },
    conditions: [{ kind: 'option', option: 'weightsFormat', oneOf: ['DEFAULT'] }],
  },
  GATHER: { types: TYPES, conditions: [{ kind: 'rank', tensor: 'indices', eq: 1 }] },
  SLICE: { types: TYPES, conditions: [{ kind: 'rank', tensor: 'input', min: 3, max: 4 }] },
  SOFTMAX: { types: TYPES, conditions: [{ kind: 'option', option: 'beta', eq: 1 }] },
  RESIZE_BILINEAR: { types: TYPES, conditions: [{ kind: 'notBothHalfPixelAndAlignCorners' }] },
  TOPK_V2: { types: TYPES, conditions: [{ kind: 'outputCount', oneOf: [2] }] },
  STRIDED_SLICE: {
    types: TYPES,
    conditions: [
      { kind: 'option', option: 'ellipsisMask', eq: 0 },
      { kind: 'option', option: 'newAxisMask', eq: 0 },
      { kind: 'option', option: 'shrinkAxisMask', eq: 0 },
      { kind: 'rank', tensor: 'input', min: 3, max: 4 },
    ],
  },
};
