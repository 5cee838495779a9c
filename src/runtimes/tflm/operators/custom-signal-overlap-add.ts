// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalOverlapAddCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/overlap_add.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 78, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 79, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      plus: -1,
      at: 90,
      says: 'NumDimensions(input) != NumDimensions(output) + 1',
    },
    {
      kind: 'rank',
      tensor: 'input',
      min: 2,
      at: 99,
      says: 'input_shape.DimensionsCount() >= 2 was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddOverlapAdd',
};
