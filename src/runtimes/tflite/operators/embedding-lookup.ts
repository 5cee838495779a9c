// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const embeddingLookupFacts: OperatorFacts = {
  source: 'tflite/kernels/embedding_lookup.cc',
  inputs: [{ name: 'ids' }, { name: 'table' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { ids: 'INT32', table: 'FLOAT32', output: 'FLOAT32' } },
    { types: { ids: 'INT32', table: ['UINT8', 'INT8', 'INT4', 'INT2'], output: ['FLOAT32', 'FLOAT16'] } },
    {
      types: {
        ids: 'INT32',
        table: ['UINT8', 'INT8', 'INT4', 'FLOAT16', 'BFLOAT16', 'INT16', 'INT32', 'INT64'],
        output: 'same:table',
      },
    },
    { types: { ids: 'INT32', table: 'any', output: 'any' }, loose: true },
  ],
  conditions: [
    {
      kind: 'zeroPoint',
      tensor: 'table',
      eq: 0,
      when: { types: { table: ['UINT8', 'INT8', 'INT4', 'INT2'], output: ['FLOAT32'] } },
      at: 73,
      says: 'qparams->zero_point->data[0] == 0 was not true.',
    },
    { kind: 'inputCount', oneOf: [2], at: 50, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 51, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'ids', eq: 1, at: 55, says: 'NumDimensions(lookup) != 1' },
    { kind: 'rank', tensor: 'table', min: 2, at: 60, says: 'NumDimensions(value) >= 2 was not true.' },
  ],
  typeError: 'Embedding Lookup: Blockwise embedding lookup only supports 2D data',
  typesTestedIn: 'invoke',
  versions: [1, 5],
  minRuntime: ['1.13.0', '1.14.0', '1.14.0', '2.18.0', '2.21.0'],
};
