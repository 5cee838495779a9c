// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const assignVariableFacts: OperatorFacts = {
  source: 'tflite/kernels/assign_variable.cc',
  inputs: [{ name: 'resource_id' }, { name: 'value' }],
  outputs: [],
  signatures: [{ types: { resource_id: ['RESOURCE', 'INT32'], value: 'any' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 30, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [0], at: 31, says: 'NumOutputs(node) != 0' },
    {
      kind: 'elements',
      tensor: 'resource_id',
      eq: 1,
      at: 38,
      says: 'NumElements(input_resource_id_tensor) != 1',
    },
  ],
  versions: [1, 1],
  minRuntime: ['2.6.0'],
};
