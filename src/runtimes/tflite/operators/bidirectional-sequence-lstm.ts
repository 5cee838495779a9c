// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const bidirectionalSequenceLstmFacts: OperatorFacts = {
  source: 'tflite/kernels/bidirectional_sequence_lstm.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [
    { kind: 'inputCount', oneOf: [48], at: 511, says: 'node->inputs->size != 48' },
    { kind: 'bidirectionalLstmFloatInput', at: 519, says: 'input->type != kTfLiteFloat32' },
  ],
  typeError: 'Type %s is not currently supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.14.0', '1.14.0', '1.14.0'],
};
