// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reverseSequenceFacts: OperatorFacts = {
  source: 'tflite/kernels/reverse_sequence.cc',
  inputs: [{ name: 'input' }, { name: 'seq_lengths' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', seq_lengths: ['INT32', 'INT64'], output: 'FLOAT32' } },
    { types: { input: 'INT32', seq_lengths: ['INT32', 'INT64'], output: 'INT32' } },
    { types: { input: 'UINT8', seq_lengths: ['INT32', 'INT64'], output: 'UINT8' } },
    { types: { input: 'INT16', seq_lengths: ['INT32', 'INT64'], output: 'INT16' } },
    { types: { input: 'INT64', seq_lengths: ['INT32', 'INT64'], output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 36, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 37, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'seq_lengths', eq: 1, at: 44, says: 'NumDimensions(seq_lengths) != 1' },
    { kind: 'sameType', a: 'output', b: 'input', at: 66, says: 'output->type != input->type' },
    { kind: 'reverseSequenceDims', stage: 'invoke', at: 85, says: 'seq_dim >= 0 was not true.' },
  ],
  typeError: "Type '%s' is not supported by reverse_sequence.",
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
