// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalStackerCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/stacker.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }, { name: 'output_valid' }],
  signatures: [{ types: { input: 'INT16', output: 'INT16', output_valid: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 92, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [2], at: 93, says: 'NumOutputs(node) != 2' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 107, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 108, says: 'NumDimensions(output) != 1' },
    { kind: 'rank', tensor: 'output_valid', eq: 0, at: 109, says: 'NumDimensions(output_valid) != 0' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddStacker',
};
