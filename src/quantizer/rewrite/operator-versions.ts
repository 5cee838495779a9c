/**
 * The lowest operator version that knows the types an operator has after quantization (LiteRT,
 * tflite/converter/tools/versioning/op_version.cc). A version that the float operator already needs is never lowered.
 */
import type { Operator, Tensor } from '../../model';

/** Versions of int8 kernels that do not depend on anything but the type. */
const INT8_VERSIONS: Readonly<Record<string, number>> = {
  ABS: 2,
  ADD: 2,
  ARG_MAX: 2,
  ARG_MIN: 2,
  AVERAGE_POOL_2D: 2,
  BATCH_MATMUL: 2,
  BATCH_TO_SPACE_ND: 2,
  BROADCAST_TO: 3,
  CONCATENATION: 2,
  CONV_2D: 3,
  DEPTHWISE_CONV_2D: 3,
  DEPTH_TO_SPACE: 2,
  EQUAL: 2,
  EXP: 2,
  FILL: 3,
  FULLY_CONNECTED: 4,
  GATHER: 2,
  GELU: 2,
  GREATER: 2,
  GREATER_EQUAL: 2,
  L2_NORMALIZATION: 2,
  LESS: 2,
  LESS_EQUAL: 2,
  LOG: 2,
  LOGISTIC: 2,
  LOG_SOFTMAX: 2,
  MAXIMUM: 2,
  MAX_POOL_2D: 2,
  MEAN: 2,
  MINIMUM: 2,
  MIRROR_PAD: 2,
  MUL: 2,
  NOT_EQUAL: 2,
  PACK: 2,
  PAD: 2,
  PADV2: 2,
  REDUCE_MAX: 2,
  REDUCE_MIN: 2,
  REDUCE_PROD: 2,
  RELU: 2,
  RELU6: 2,
  RESIZE_BILINEAR: 2,
  RESIZE_NEAREST_NEIGHBOR: 2,
  REVERSE_V2: 3,
  RSQRT: 2,
  SLICE: 2,
  SOFTMAX: 2,
  SPACE_TO_BATCH_ND: 2,
  SPACE_TO_DEPTH: 2,
  SPLIT: 2,
  SPLIT_V: 2,
  SQRT: 2,
  SQUARED_DIFFERENCE: 2,
  STRIDED_SLICE: 2,
  SUB: 2,
  SUM: 2,
  TANH: 2,
  TILE: 3,
  TOPK_V2: 2,
  TRANSPOSE: 2,
  TRANSPOSE_CONV: 2,
  UNPACK: 2,
};

export interface QuantizedOperator {
  readonly name: string;
  readonly floatVersion: number;
  readonly operator: Operator;
  /** Tensors after quantization; null where an input is absent. */
  readonly inputs: readonly (Tensor | null)[];
  readonly outputs: readonly Tensor[];
}

export function int8Version(quantized: QuantizedOperator): number {
  const version = INT8_VERSIONS[quantized.name] ?? 1;
  return Math.max(quantized.floatVersion, version, particularVersion(quantized));
}

function particularVersion({ name, operator, inputs, outputs }: QuantizedOperator): number {
  const { options } = operator;
  switch (name) {
    case 'FULLY_CONNECTED':
      if (operator.inputs.length === 2) return 6;
      return options?.kind === 'FullyConnectedOptions' && options.keepNumDims ? 5 : 4;
    case 'MUL': {
      // Version 3: the product of the input scales is not smaller than the output's.
      const [a, b] = inputs.map((tensor) => tensor?.quantization?.scale[0] ?? 0);
      const output = outputs[0]?.quantization?.scale[0] ?? 0;
      return a && b && output && (a * b) / output >= 1 ? 3 : 2;
    }
    case 'TRANSPOSE_CONV':
      if (options?.kind === 'TransposeConvOptions' && options.fusedActivationFunction !== 'NONE') return 4;
      return operator.inputs.length === 4 && inputs[3] !== null ? 3 : 2;
    default:
      return 1;
  }
}

/** Versions of hybrid kernels: float activations and int8 weights. `asymmetric`: inputs are quantized asymmetrically. */
export function hybridVersion(name: string, perChannel: boolean, asymmetric: boolean): number {
  switch (name) {
    case 'CONV_2D':
      return perChannel ? 5 : 2;
    case 'DEPTHWISE_CONV_2D':
      return perChannel ? 6 : 4;
    case 'FULLY_CONNECTED':
      return asymmetric ? 9 : 3;
    case 'BATCH_MATMUL':
      return asymmetric ? 4 : 1;
    case 'SVDF':
      return asymmetric ? 4 : 2;
    case 'RNN':
    case 'UNIDIRECTIONAL_SEQUENCE_RNN':
    case 'BIDIRECTIONAL_SEQUENCE_RNN':
    case 'UNIDIRECTIONAL_SEQUENCE_LSTM':
    case 'BIDIRECTIONAL_SEQUENCE_LSTM':
      return asymmetric ? 3 : 2;
    case 'LSTM':
      return asymmetric ? 4 : 3;
    case 'EMBEDDING_LOOKUP':
      return 3;
    default:
      return 1;
  }
}
