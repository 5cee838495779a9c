// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const gatherNdFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/gather_nd.cc',
  inputs: [{ name: 'params' }, { name: 'indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { params: 'FLOAT32', indices: 'INT32', output: 'any' }, notEnforced: ['output'] },
    { types: { params: 'INT8', indices: 'INT32', output: 'any' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 34, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 35, says: 'NumOutputs(node) != 1' },
    { kind: 'type', tensor: 'params', oneOf: ['FLOAT32', 'INT8'], at: 46 },
    { kind: 'type', tensor: 'indices', oneOf: ['INT32'], at: 56 },
    { kind: 'rank', tensor: 'params', min: 1, at: 68, says: 'Params must be at least a vector.' },
    { kind: 'rank', tensor: 'indices', min: 1, at: 72, says: 'Indices must be at least a vector.' },
    {
      kind: 'gatherNdInnerDim',
      max: 5,
      at: 76,
      says: 'Index innermost dimension length must be <= params rank.',
    },
  ],
  typeError: { params: "Params of type '%s' are not supported by gather_nd." },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddGatherNd',
};
