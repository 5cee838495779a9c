// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const embeddingLookupFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/embedding_lookup.cc',
  inputs: [{ name: 'ids' }, { name: 'table' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { ids: 'INT32', table: 'FLOAT32', output: 'FLOAT32' } },
    { types: { ids: 'INT32', table: 'INT8', output: ['INT8', 'FLOAT32'] } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 69, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 70, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'ids', eq: 1, at: 77, says: 'NumDimensions(lookup) != 1' },
    { kind: 'rank', tensor: 'table', min: 2, at: 83, says: 'NumDimensions(value) >= 2 was not true.' },
    {
      kind: 'outputRankAtLeast',
      a: 'output',
      b: 'table',
      at: 98,
      says: 'output->dims->size >= NumDimensions(value) was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'table',
      eq: 0,
      when: { types: { table: ['INT8'], output: ['FLOAT32'] } },
      at: 59,
      says: 'tensor_1->params.zero_point != 0',
    },
    {
      kind: 'perTensor',
      tensor: 'table',
      when: { types: { table: ['INT8'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 96,
    },
  ],
  resolverMethod: 'AddEmbeddingLookup',
};
