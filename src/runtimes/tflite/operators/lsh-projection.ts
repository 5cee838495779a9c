// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const lshProjectionFacts: OperatorFacts = {
  source: 'tflite/kernels/lsh_projection.cc',
  inputs: [{ name: 'hash' }, { name: 'input' }, { name: 'weight', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { hash: 'FLOAT32', input: 'any', weight: ['FLOAT32', 'none'], output: 'INT32' },
      notEnforced: ['hash', 'weight', 'output'],
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2, 3],
      at: 73,
      says: 'NumInputs(node) == 2 || NumInputs(node) == 3 was not true.',
    },
    { kind: 'outputCount', oneOf: [1], at: 74, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'hash', eq: 2, at: 78, says: 'NumDimensions(hash) != 2' },
    { kind: 'rank', tensor: 'input', min: 1, at: 84, says: 'NumDimensions(input) >= 1 was not true.' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
