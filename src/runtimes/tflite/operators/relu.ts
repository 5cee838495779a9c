// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reluFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 224, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 225, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 230, says: 'input->type != output->type' },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 240,
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 241,
      says: 'output->params.zero_point != 0',
    },
  ],
  typesTestedIn: 'invoke',
  versions: [1, 3],
  minRuntime: ['1.5.0', '2.1.0', '2.5.0'],
};
