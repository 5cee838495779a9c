// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const unidirectionalSequenceRnnFacts: OperatorFacts = {
  source: 'tflite/kernels/unidirectional_sequence_rnn.cc',
  inputs: [
    { name: 'input' },
    { name: 'input_weights' },
    { name: 'recurrent_weights' },
    { name: 'bias' },
    { name: 'hidden_state' },
  ],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: 'FLOAT32',
        input_weights: ['FLOAT32', 'UINT8', 'INT8'],
        recurrent_weights: 'same:input_weights',
        bias: 'any',
        hidden_state: 'FLOAT32',
        output: 'FLOAT32',
      },
      notEnforced: ['hidden_state', 'output'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [5], at: 97, says: 'node->inputs->size != 5' },
    { kind: 'outputCount', oneOf: [1], at: 98, says: 'node->outputs->size != 1' },
    { kind: 'rnnShapes', at: 116, says: 'NumDimensions(input_weights) != 2' },
    { kind: 'rank', tensor: 'input', eq: 3, at: 115, says: 'NumDimensions(input) != 3' },
    { kind: 'rank', tensor: 'bias', eq: 1, at: 118, says: 'NumDimensions(bias) != 1' },
    { kind: 'rank', tensor: 'hidden_state', eq: 2, at: 119, says: 'NumDimensions(hidden_state) != 2' },
    { kind: 'type', tensor: 'input', oneOf: ['FLOAT32'], at: 136, says: 'input->type != kTfLiteFloat32' },
  ],
  typeError: 'Type %s not currently supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0'],
};
