// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hashtableFacts: OperatorFacts = {
  source: 'tflite/kernels/hashtable.cc',
  inputs: [],
  outputs: [{ name: 'resource' }],
  signatures: [{ types: { resource: 'RESOURCE' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [0], at: 37, says: 'NumInputs(node) != 0' },
    { kind: 'outputCount', oneOf: [1], at: 38, says: 'NumOutputs(node) != 1' },
    {
      kind: 'hashtableKeyValueTypes',
      at: 44,
      says: '(params->key_dtype == kTfLiteInt64 && params->value_dtype == kTfLiteString) || (params->key_dtype == kTfLiteString && params->value_dtype == kTfLiteInt64) was not true.',
    },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
