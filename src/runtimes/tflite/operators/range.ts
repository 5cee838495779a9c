// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const rangeFacts: OperatorFacts = {
  source: 'tflite/kernels/range.cc',
  inputs: [{ name: 'start' }, { name: 'limit' }, { name: 'delta' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { start: 'FLOAT32', limit: 'FLOAT32', delta: 'FLOAT32', output: 'FLOAT32' } },
    { types: { start: 'INT32', limit: 'INT32', delta: 'INT32', output: 'INT32' } },
    { types: { start: 'INT64', limit: 'INT64', delta: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 132, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 133, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'start', eq: 0, at: 144, says: 'NumDimensions(start) != 0' },
    { kind: 'rank', tensor: 'limit', eq: 0, at: 145, says: 'NumDimensions(limit) != 0' },
    { kind: 'rank', tensor: 'delta', eq: 0, at: 146, says: 'NumDimensions(delta) != 0' },
    { kind: 'sameType', a: 'limit', b: 'start', at: 158, says: 'limit->type != dtype' },
    { kind: 'sameType', a: 'delta', b: 'start', at: 159, says: 'delta->type != dtype' },
  ],
  assignsOutputTypes: true,
  typeError: 'Unsupported data type: %d',
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.13.0', '2.14.0'],
};
