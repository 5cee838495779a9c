// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalRfftCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/rfft.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'INT32', output: 'INT32' } },
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 78, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 79, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      at: 89,
      says: 'NumDimensions(input) != NumDimensions(output)',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddRfft',
};
