// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalPCANCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/pcan.cc',
  inputs: [{ name: 'input' }, { name: 'noise_estimate' }, { name: 'gain_lut' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'UINT32', noise_estimate: 'UINT32', gain_lut: 'INT16', output: 'UINT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 56, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 57, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 74, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'noise_estimate', eq: 1, at: 75, says: 'NumDimensions(noise_estimate) != 1' },
    { kind: 'rank', tensor: 'gain_lut', eq: 1, at: 76, says: 'NumDimensions(gain_lut) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 77, says: 'NumDimensions(output) != 1' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddPCAN',
};
