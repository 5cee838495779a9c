// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const rnnFacts: OperatorFacts = {
  source: 'tflite/kernels/basic_rnn.cc',
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
    { kind: 'inputCount', oneOf: [5], at: 60, says: 'node->inputs->size != 5' },
    { kind: 'outputCount', oneOf: [1], at: 61, says: 'node->outputs->size != 1' },
    { kind: 'type', tensor: 'input', oneOf: ['FLOAT32'], at: 89, says: 'input->type != kTfLiteFloat32' },
    {
      kind: 'sameType',
      a: 'input_weights',
      b: 'recurrent_weights',
      at: 90,
      says: 'input_weights->type != recurrent_weights->type',
    },
    { kind: 'rank', tensor: 'hidden_state', eq: 2, at: 92, says: 'NumDimensions(hidden_state) != 2' },
    { kind: 'rnnShapes', at: 82, says: 'input->dims->data[1] != input_weights->dims->data[1]' },
  ],
  typeError: 'Type %s not currently supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.5.0', '1.14.0', '2.3.0'],
};
