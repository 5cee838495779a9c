import type { RuntimeName } from '../../src/interpreter';

/** A case that the interpreter knowingly does not match, and why. An entry that matches again fails the test. */
export interface KnownDifference {
  readonly id: string;
  readonly runtime: RuntimeName;
  readonly reason: string;
}

const HYBRID_LSTM =
  'TFLM reads integer weights of float activations as floats, past the end of their buffers; the interpreter refuses instead';

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'fully_connected-f32-012',
    runtime: 'tflm',
    reason:
      'TFLM reads sparse weights as dense ones, past the end of their buffer into whatever the file holds next; the ' +
      'interpreter refuses instead',
  },
  {
    id: 'lint-f32-024',
    runtime: 'tflm',
    reason: 'TFLM adds int32 bits to floats as if they were floats; the interpreter refuses instead',
  },
  {
    id: 'lint-f32-037',
    runtime: 'tflm',
    reason: 'TFLM reads past the end of a constant that is cut short; the interpreter reads zeros there',
  },
  {
    id: 'svdf-i8-004',
    runtime: 'tflite',
    reason:
      'TFLite reads int8 state and time weights as int16, past the end of both; the interpreter refuses instead',
  },
  {
    id: 'unidirectional_sequence_lstm-hybrid-001',
    runtime: 'tflm',
    reason: HYBRID_LSTM,
  },
  {
    id: 'unidirectional_sequence_lstm-hybrid-006',
    runtime: 'tflm',
    reason: HYBRID_LSTM,
  },
  {
    id: 'unidirectional_sequence_lstm-hybrid-007',
    runtime: 'tflm',
    reason: HYBRID_LSTM,
  },
  {
    id: 'unidirectional_sequence_lstm-hybrid-008',
    runtime: 'tflm',
    reason: HYBRID_LSTM,
  },
  {
    id: 'atan2-f64-001',
    runtime: 'tflite',
    reason: "JavaScript's atan2 and the C library's differ in the last place of a double",
  },
];

/** The same for real models. */
export interface KnownModelDifference {
  /** The end of the model's path. */
  readonly path: string;
  readonly runtime: RuntimeName;
  readonly reason: string;
}

export const KNOWN_MODEL_DIFFERENCES: readonly KnownModelDifference[] = [
  {
    path: 'micro__models__keyword_scrambled_8bit.tflite',
    runtime: 'tflite',
    reason:
      'TFLite reads int8 state and time weights as int16, past the end of both; the interpreter refuses instead',
  },
  {
    path: 'testdata__while_op_with_forwarding_input.bin.tflite',
    runtime: 'tflite',
    reason: 'the golden has no string input: its file is empty, while the recorded run had a string',
  },
  {
    path: 'testdata__add_quantized_int8.bin.tflite',
    runtime: 'tflm',
    reason: 'TFLM takes the output type FLOAT32 of the file for int8 sums; the interpreter refuses instead',
  },
  {
    path: 'java__src__testdata__string_scalar.bin.tflite',
    runtime: 'tflite',
    reason: 'the golden has no input: its file is empty, while the recorded run had a string',
  },
  {
    path: 'testdata__string_input_model_with_signature.bin.tflite',
    runtime: 'tflite',
    reason: 'the golden has no input: its file is empty, while the recorded run had a string',
  },
  {
    path: 'custom_ssd_mobilenet_v2_fpn_lite_320x320.tflite',
    runtime: 'tflm',
    reason:
      'TFLM writes detections past the end of outputs that the file gives one element; the interpreter refuses instead',
  },
];
