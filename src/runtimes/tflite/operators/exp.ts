// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const expFacts: OperatorFacts = {
  source: 'tflite/kernels/exp.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'INT8', output: 'same:input' } },
    { types: { input: 'INT16', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 61, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 62, says: 'NumOutputs(node) != 1' },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 78,
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 79,
      says: 'output->params.zero_point != 0',
    },
  ],
  assignsOutputTypes: true,
  typeError: 'Type %d is currently not supported by Exp.',
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.7.0', '2.12.0'],
};
