/**
 * Weights that can be int8 while activations stay float (LiteRT, quantize_weights.cc: GetWeightInputIndices and
 * IsHybridEvaluationOp; tfl_ops.td: DynamicRangeQuantizedOpInterface).
 */
export interface WeightRule {
  /** Positions of the weights. An operator takes them all in int8, or none. */
  readonly inputs: readonly number[];
  /** One scale for each slice of this axis; one for all where it is null. */
  readonly axis: number | null;
  /**
   * `hybrid`: TensorFlow Lite has a kernel for int8 weights and float activations. `none`: it has not. `moves`: the
   * operator only copies weights, so it can do that in int8 and have what it copied made float: an embedding table need
   * not be unpacked.
   */
  readonly kernel: 'hybrid' | 'none' | 'moves';
}

const LSTM_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16] as const;

export const WEIGHT_RULES: Readonly<Record<string, WeightRule>> = {
  BATCH_MATMUL: { inputs: [1], axis: null, kernel: 'hybrid' },
  BIDIRECTIONAL_SEQUENCE_LSTM: {
    inputs: [...LSTM_WEIGHTS, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 33, 40, 41, 42, 43, 44, 45, 46, 47],
    axis: null,
    kernel: 'hybrid',
  },
  BIDIRECTIONAL_SEQUENCE_RNN: { inputs: [1, 2, 4, 5, 6, 8, 9, 10, 11], axis: null, kernel: 'hybrid' },
  CONV_2D: { inputs: [1], axis: 0, kernel: 'hybrid' },
  DEPTHWISE_CONV_2D: { inputs: [1], axis: 3, kernel: 'hybrid' },
  EMBEDDING_LOOKUP: { inputs: [1], axis: null, kernel: 'hybrid' },
  FULLY_CONNECTED: { inputs: [1], axis: null, kernel: 'hybrid' },
  GATHER: { inputs: [0], axis: null, kernel: 'moves' },
  LSTM: { inputs: LSTM_WEIGHTS, axis: null, kernel: 'hybrid' },
  RNN: { inputs: [1, 2], axis: null, kernel: 'hybrid' },
  SVDF: { inputs: [1, 2], axis: null, kernel: 'hybrid' },
  TRANSPOSE_CONV: { inputs: [1], axis: 0, kernel: 'none' },
  UNIDIRECTIONAL_SEQUENCE_LSTM: { inputs: LSTM_WEIGHTS, axis: null, kernel: 'hybrid' },
  UNIDIRECTIONAL_SEQUENCE_RNN: { inputs: [1, 2], axis: null, kernel: 'hybrid' },
};
