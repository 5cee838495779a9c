/**
 * What each operator needs to compute in int8: which inputs and outputs are quantized and how. Source: TensorFlow Lite's
 * 8-bit quantization specification and LiteRT's `operator_property.cc` and `tfl_ops.td` (traits SameScalesOpInterface,
 * FixedOutputRangeInterface, AffineQuantizedOpInterface).
 */
import type { Int8Parameters } from '../arithmetic';

export interface OperatorRule {
  /** Positions of the inputs that hold real values; every input where it is 'all'. */
  readonly activations: readonly number[] | 'all';
  /** Positions of the outputs that hold real values. */
  readonly outputs: readonly number[] | 'all';
  /** Constant weights: symmetric, zero point 0, one scale for each slice of `axis` or one for all. */
  readonly weights?: { readonly input: number; readonly axis: number | null };
  /** Position of a constant int32 bias of scale inputScale * weightScale. */
  readonly bias?: number;
  /** The quantized output has the scale and zero point of the quantized inputs. */
  readonly sameScale?: true;
  /** Parameters that the kernel demands of its output, whatever the values are. */
  readonly fixedOutput?: Int8Parameters;
  /** Inputs that are symmetric where they are constant. */
  readonly symmetricConstants?: readonly number[];
  /** The operator reads shapes, not values: it takes a tensor of any type. */
  readonly anyType?: true;
}

const unary: OperatorRule = { activations: [0], outputs: [0] };
const binary: OperatorRule = { activations: [0, 1], outputs: [0] };
const comparison: OperatorRule = { activations: [0, 1], outputs: [] };
const index: OperatorRule = { activations: [0], outputs: [] };
const shape: OperatorRule = { activations: [], outputs: [], anyType: true };
const moves: OperatorRule = { activations: [0], outputs: 'all', sameScale: true };
const joins: OperatorRule = { activations: 'all', outputs: [0], sameScale: true };

function fixed(scale: number, zeroPoint: number): OperatorRule {
  return { activations: [0], outputs: [0], fixedOutput: { scale, zeroPoint } };
}

export const OPERATOR_RULES: Readonly<Record<string, OperatorRule>> = {
  ABS: unary,
  ADD: binary,
  ARG_MAX: index,
  ARG_MIN: index,
  AVERAGE_POOL_2D: moves,
  BATCH_MATMUL: binary,
  BATCH_TO_SPACE_ND: moves,
  BROADCAST_TO: moves,
  CONCATENATION: joins,
  CONV_2D: { activations: [0], outputs: [0], weights: { input: 1, axis: 0 }, bias: 2 },
  DEPTHWISE_CONV_2D: { activations: [0], outputs: [0], weights: { input: 1, axis: 3 }, bias: 2 },
  DEPTH_TO_SPACE: moves,
  DYNAMIC_UPDATE_SLICE: { activations: [0, 1], outputs: [0], sameScale: true },
  EQUAL: comparison,
  EXP: unary,
  EXPAND_DIMS: moves,
  FILL: { activations: [1], outputs: [0], sameScale: true },
  // One scale: scales for each row need newer runtimes (hybrid: FULLY_CONNECTED version 12).
  FULLY_CONNECTED: { activations: [0], outputs: [0], weights: { input: 1, axis: null }, bias: 2 },
  GATHER: moves,
  GATHER_ND: moves,
  GELU: unary,
  GREATER: comparison,
  GREATER_EQUAL: comparison,
  HARD_SWISH: unary,
  L2_NORMALIZATION: fixed(1 / 128, 0),
  LEAKY_RELU: unary,
  LESS: comparison,
  LESS_EQUAL: comparison,
  LOG: unary,
  LOGISTIC: fixed(1 / 256, -128),
  LOG_SOFTMAX: fixed(16 / 256, 127),
  MAXIMUM: joins,
  MAX_POOL_2D: moves,
  MEAN: unary,
  MINIMUM: joins,
  MIRROR_PAD: moves,
  MUL: binary,
  NOT_EQUAL: comparison,
  PACK: joins,
  PAD: moves,
  PADV2: { activations: [0, 2], outputs: [0], sameScale: true },
  PRELU: { activations: [0, 1], outputs: [0], symmetricConstants: [1] },
  RANK: shape,
  REDUCE_MAX: moves,
  REDUCE_MIN: moves,
  REDUCE_PROD: unary,
  RELU: unary,
  RELU6: unary,
  RELU_N1_TO_1: unary,
  RESHAPE: moves,
  RESIZE_BILINEAR: moves,
  RESIZE_NEAREST_NEIGHBOR: moves,
  REVERSE_V2: moves,
  RSQRT: unary,
  SELECT: { activations: [1, 2], outputs: [0], sameScale: true },
  SELECT_V2: { activations: [1, 2], outputs: [0], sameScale: true },
  SHAPE: shape,
  SLICE: moves,
  SOFTMAX: fixed(1 / 256, -128),
  SPACE_TO_BATCH_ND: moves,
  SPACE_TO_DEPTH: moves,
  SPLIT: { activations: [1], outputs: 'all', sameScale: true },
  SPLIT_V: moves,
  SQRT: unary,
  SQUARED_DIFFERENCE: binary,
  SQUEEZE: moves,
  STRIDED_SLICE: moves,
  SUB: binary,
  SUM: unary,
  TANH: fixed(1 / 128, 0),
  TILE: moves,
  TOPK_V2: { activations: [0], outputs: [0], sameScale: true },
  TRANSPOSE: moves,
  TRANSPOSE_CONV: { activations: [2], outputs: [0], weights: { input: 1, axis: 0 }, bias: 3 },
  UNPACK: moves,
};

/** Why operators with integer kernels are left out of the rules. */
export const FLOAT_REASONS: Readonly<Record<string, string>> = {
  DIV: 'TensorFlow Lite has no int8 kernel for it',
  LSTM: 'integer LSTM needs ranges of its inner values, which calibration does not give yet',
  UNIDIRECTIONAL_SEQUENCE_LSTM:
    'integer LSTM needs ranges of its inner values, which calibration does not give yet',
  SCATTER_ND: 'its int8 kernel fills with the stored 0, which is not the real 0',
  SVDF: 'integer SVDF needs the ranges of its state, which calibration does not give yet',
};
