// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const geluFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'FLOAT16', output: 'same:input' } },
    { types: { input: 'UINT8', output: 'same:input' } },
    { types: { input: 'INT8', output: 'same:input' } },
    { types: { input: 'INT16', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 202, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 203, says: 'NumOutputs(node) != 1' },
  ],
  typeError: 'Only float32, int8 and uint8 supported currently, got %s.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['2.9.0', '2.9.0', '2.23.0'],
};
