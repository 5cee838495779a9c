// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const readVariableFacts: OperatorFacts = {
  source: 'tflite/kernels/read_variable.cc',
  inputs: [{ name: 'resource_id' }],
  outputs: [{ name: 'value' }],
  signatures: [{ types: { resource_id: ['RESOURCE', 'INT32'], value: 'any' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 34, says: 'node->inputs->size != 1' },
    { kind: 'outputCount', oneOf: [1], at: 35, says: 'node->outputs->size != 1' },
    {
      kind: 'elements',
      tensor: 'resource_id',
      eq: 1,
      at: 42,
      says: 'NumElements(input_resource_id_tensor) != 1',
    },
  ],
  versions: [1, 1],
  minRuntime: ['2.6.0'],
};
