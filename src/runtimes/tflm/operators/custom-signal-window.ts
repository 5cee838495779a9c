// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalWindowCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/window.cc',
  inputs: [{ name: 'input' }, { name: 'weights' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'INT16', weights: 'INT16', output: 'INT16' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 57, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 58, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 72, says: 'NumDimensions(input) >= 1 was not true.' },
    { kind: 'rank', tensor: 'weights', eq: 1, at: 73, says: 'NumDimensions(weights) != 1' },
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      at: 74,
      says: 'NumDimensions(input) != NumDimensions(output)',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddWindow',
};
