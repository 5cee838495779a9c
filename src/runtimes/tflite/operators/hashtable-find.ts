// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hashtableFindFacts: OperatorFacts = {
  source: 'tflite/kernels/hashtable_find.cc',
  inputs: [{ name: 'resource' }, { name: 'keys' }, { name: 'default' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { resource: 'RESOURCE', keys: 'INT64', default: 'STRING', output: 'STRING' } },
    { types: { resource: 'RESOURCE', keys: 'STRING', default: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 33, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 34, says: 'NumOutputs(node) != 1' },
  ],
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
