/**
 * What running single operators in the two runtimes showed, and the facts as read did not say: added before the facts
 * are written. Each entry is in the vocabulary of the facts file; `at` is the line that does it.
 */
const reductionAxes = (at, how) => ({
  k: 'rule',
  name: 'axisInRange',
  axis: 'axis',
  of: 'input',
  at,
  ...how,
});

const MICRO = 'tensorflow/lite/micro/kernels';
const microAxis = reductionAxes('tensorflow/lite/kernels/internal/reference/reduce.h:180', {
  stage: 'eval',
  fail: 'debugAbort',
});
const axis = reductionAxes('tflite/kernels/reduce.cc:140', { says: 'Invalid axis index.' });
const silent = { stage: 'eval', fail: 'silent' };
/** Bias of another type is read as 64-bit numbers, and far too large ones trip over a check. */
const wideBias = {
  k: 'rule',
  name: 'biasReadAs64Bit',
  when: { input: ['int16'], bias: ['int32'] },
  stage: 'eval',
  fail: 'debugAbort',
  at: 'tensorflow/lite/kernels/internal/common.cc:62',
};

/** Conditions to add, by runtime and operator. */
export const CONDITIONS = {
  tflm: {
    ADD: [
      {
        k: 'option',
        name: 'fused_activation_function',
        in: ['NONE'],
        when: { output: ['int32'] },
        at: `${MICRO}/add.cc:63`,
        ...silent,
      },
    ],
    MUL: [
      {
        k: 'affineQuant',
        t: 'output',
        when: { output: ['int16'] },
        at: `${MICRO}/mul_common.cc:85`,
        ...silent,
      },
    ],
    TANH: [
      {
        k: 'scale',
        t: 'output',
        eq: 1 / 128,
        relTol: 0.001,
        when: { input: ['int8'] },
        at: `${MICRO}/tanh.cc:96`,
        ...silent,
      },
      { k: 'zeroPoint', t: 'output', eq: 0, when: { input: ['int8'] }, at: `${MICRO}/tanh.cc:96`, ...silent },
    ],
    L2_NORMALIZATION: [
      {
        k: 'scale',
        t: 'output',
        eq: 1 / 128,
        relTol: 0.001,
        when: { output: ['int8'] },
        at: `${MICRO}/l2norm.cc:107`,
        ...silent,
      },
      {
        k: 'zeroPoint',
        t: 'output',
        eq: 0,
        when: { output: ['int8'] },
        at: `${MICRO}/l2norm.cc:107`,
        ...silent,
      },
    ],
    RELU6: [
      {
        k: 'sameQuantization',
        a: 'input',
        b: 'output',
        when: { input: ['int8', 'int16'] },
        at: `${MICRO}/activations.cc:105`,
        ...silent,
      },
    ],
    EMBEDDING_LOOKUP: [
      {
        k: 'perTensor',
        t: 'table',
        when: { table: ['int8'] },
        at: `${MICRO}/embedding_lookup.cc:96`,
        ...silent,
      },
    ],
    DEQUANTIZE: [{ k: 'perTensor', t: 'input', at: `${MICRO}/dequantize_common.cc:52`, ...silent }],
    SPACE_TO_BATCH_ND: [
      { k: 'rule', name: 'paddingsAllZero', at: `${MICRO}/space_to_batch_nd.cc:96`, ...silent },
    ],
    GREATER: [
      {
        k: 'type',
        t: 'input1',
        in: ['bool', 'float32', 'int32', 'int64', 'int8'],
        at: `${MICRO}/comparisons.cc:562`,
        ...silent,
      },
    ],
    SUM: [microAxis],
    MEAN: [
      microAxis,
      { k: 'rule', name: 'inputNotEmpty', stage: 'eval', fail: 'crash', at: `${MICRO}/reduce_common.cc:320` },
    ],
    REDUCE_MAX: [microAxis],
    REDUCE_MIN: [microAxis],
    REDUCE_ALL: [microAxis],
    DEPTHWISE_CONV_2D: [wideBias],
    TRANSPOSE_CONV: [wideBias],
  },
  tflite: {
    DEPTHWISE_CONV_2D: [
      {
        k: 'rule',
        name: 'filterScalePerChannel',
        when: { input: ['float32'], filter: ['int8'] },
        at: 'tflite/kernels/depthwise_conv.cc:236',
      },
    ],
    SUM: [axis],
    MEAN: [axis],
    REDUCE_MAX: [axis],
    REDUCE_MIN: [axis],
    REDUCE_PROD: [axis],
    REDUCE_ANY: [axis],
    REDUCE_ALL: [axis],
    NOT_EQUAL: [
      {
        k: 'affineQuant',
        t: 'input1',
        when: { input1: ['int16'] },
        at: 'tflite/kernels/comparisons.cc:267',
        ...silent,
      },
    ],
  },
};

/** Roles whose type the kernel does not test after all: [runtime, operator, type of the input, roles]. */
export const NOT_ENFORCED = [
  [
    'tflm',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'float32',
    ['input', 'forget', 'cell', 'output'].flatMap((gate) => [`input_to_${gate}_w`, `recurrent_to_${gate}_w`]),
  ],
];

/** Operators that meet a type which they do not compute while they are prepared, though the message stands elsewhere. */
export const TYPES_TESTED_IN_PREPARE = {
  tflm: [
    'ADD_N',
    'AVERAGE_POOL_2D',
    'CONCATENATION',
    'CUMSUM',
    'DEPTH_TO_SPACE',
    'EMBEDDING_LOOKUP',
    'MAX_POOL_2D',
    'SOFTMAX',
    'SPACE_TO_DEPTH',
    'SVDF',
  ],
  tflite: [
    'ABS',
    'ARG_MAX',
    'ARG_MIN',
    'COS',
    'CUMSUM',
    'LOG',
    'PACK',
    'QUANTIZE',
    'REVERSE_SEQUENCE',
    'RSQRT',
    'SCATTER_ND',
    'SIN',
    'SQRT',
    'SQUARE',
    'STRIDED_SLICE',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'UNPACK',
  ],
};

/** TFLite operators that meet it only while running, though their source does not make it plain. */
export const TYPES_TESTED_IN_INVOKE = ['ADD', 'CAST'];

/** What optimised TFLM kernels refuse, or get wrong, though the reference kernel takes it. */
export const VARIANT_CONDITIONS = {
  cmsisNn: {
    FULLY_CONNECTED: [
      { k: 'perTensor', t: 'filter', when: { input: ['int16'] }, at: `${MICRO}/cmsis_nn/fully_connected.cc` },
    ],
    BATCH_MATMUL: [
      {
        k: 'rank',
        t: 'lhs',
        max: 4,
        when: { lhs: ['int8', 'int16'] },
        at: `${MICRO}/cmsis_nn/batch_matmul.cc`,
      },
    ],
    MAXIMUM: [
      {
        k: 'rank',
        t: 'output',
        max: 4,
        stage: 'eval',
        fail: 'debugAbort',
        at: `${MICRO}/cmsis_nn/maximum_minimum.cc`,
      },
    ],
    MINIMUM: [
      {
        k: 'rank',
        t: 'output',
        max: 4,
        stage: 'eval',
        fail: 'debugAbort',
        at: `${MICRO}/cmsis_nn/maximum_minimum.cc`,
      },
    ],
    TRANSPOSE: [
      {
        k: 'rank',
        t: 'input',
        max: 4,
        when: { input: ['int8'] },
        stage: 'eval',
        at: `${MICRO}/cmsis_nn/transpose.cc`,
      },
    ],
    PAD: [
      { k: 'rank', t: 'input', max: 4, when: { input: ['int8'] }, at: `${MICRO}/cmsis_nn/pad.cc`, ...silent },
    ],
    TRANSPOSE_CONV: [
      {
        k: 'present',
        t: 'bias',
        when: { input: ['int16'] },
        stage: 'eval',
        fail: 'crash',
        at: `${MICRO}/cmsis_nn/transpose_conv.cc`,
      },
    ],
    SVDF: [{ k: 'const', t: 'weights_feature', when: { input: ['int8'] }, at: `${MICRO}/cmsis_nn/svdf.cc` }],
  },
};

const OF_REDUCTION = 'Only float32 and int8 types are supported.';
const OF_ARG = {
  input: 'Only float32, uint8_t and int8_t are supported currently, got %s.',
  output: 'Only int32_t are supported currently, got %s.',
};
const NOT_EXPECTED = 'input->type != expected_type';

/**
 * What the runtimes say to a type that they do not compute, where it is not the one message in the kernel's source that
 * says so: by the role that is to blame where there are several, null where no message is sure.
 */
export const TYPE_ERRORS = {
  tflm: {
    ARG_MAX: OF_ARG,
    ARG_MIN: OF_ARG,
    BATCH_MATMUL: null,
    CAST: { input: 'Input type %s not supported.', output: 'Output type %s not supported.' },
    CONCATENATION: null,
    COS: NOT_EXPECTED,
    CUMSUM: 'input->type == kTfLiteFloat32 || input->type == kTfLiteInt8 was not true.',
    DEPTH_TO_SPACE: 'data_type == kTfLiteFloat32 || data_type == kTfLiteInt8 was not true.',
    EMBEDDING_LOOKUP: null,
    GATHER: {
      input: "Type '%s' is not supported by gather.",
      positions: "Positions of type '%s' are not supported by gather.",
    },
    GATHER_ND: { params: "Params of type '%s' are not supported by gather_nd." },
    LOG: NOT_EXPECTED,
    MEAN: 'Currently, only float32, int8 or int16 input type is supported.',
    QUANTIZE: null,
    REDUCE_MAX: OF_REDUCTION,
    REDUCE_MIN: OF_REDUCTION,
    SELECT_V2: { x: 'Does not support type other than int8|int16|float32, but got %s' },
    SHAPE: { output: 'Output type %s not supported.' },
    SIN: NOT_EXPECTED,
    SOFTMAX: null,
    SPACE_TO_DEPTH: 'data_type == kTfLiteFloat32 || data_type == kTfLiteInt8 was not true.',
    SPLIT: { input: 'Type %s currently not supported.' },
    SPLIT_V: { input: 'Type %s currently not supported.' },
    SQRT: NOT_EXPECTED,
    SQUARE: NOT_EXPECTED,
    STRIDED_SLICE: { output: 'Type %s not supported.' },
    SUM: 'Only float32, int8, and int16 types are supported.',
    SVDF: null,
    TRANSPOSE_CONV: { input: 'Type %s not supported.' },
    UNIDIRECTIONAL_SEQUENCE_LSTM: null,
  },
  tflite: {
    ABS: 'Type %s is unsupported by op Abs.',
    ADD: 'Type %s is unsupported by op Add.',
    ARG_MAX: null,
    ARG_MIN: null,
    CAST: null,
    CUMSUM: null,
    COS: 'Type %s is unsupported by op Cos.',
    ELU: 'Only float32 and int8 is supported currently, got %s.',
    HARD_SWISH: 'Only float32, uint8 and int8 are supported currently, got %s.',
    LEAKY_RELU: null,
    LOG: 'Type %s is unsupported by op Log.',
    LOGISTIC: 'Only float32, uint8, int16 and int8 are supported currently, got %s.',
    LOG_SOFTMAX: null,
    PRELU: null,
    QUANTIZE: null,
    RELU: null,
    RELU6: null,
    RELU_0_TO_1: 'Only float32, uint8, int8 supported currently, got %s.',
    RELU_N1_TO_1: 'Only float32, uint8, int8 supported currently, got %s.',
    RSQRT: 'Type %s is unsupported by op Rsqrt.',
    SCATTER_ND: null,
    SIN: 'Type %s is unsupported by op Sin.',
    SOFTMAX: null,
    SQRT: 'Type %s is unsupported by op Sqrt.',
    SQUARE: 'Type %s is unsupported by op Square.',
    STRIDED_SLICE: null,
    TANH: null,
    UNIDIRECTIONAL_SEQUENCE_LSTM: null,
  },
};
