// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalIrfftCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/irfft.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'INT32', output: 'INT32' } },
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 83, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 84, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      at: 95,
      says: 'NumDimensions(input) != NumDimensions(output)',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddIrfft',
};
