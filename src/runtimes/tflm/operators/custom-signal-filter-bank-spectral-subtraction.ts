// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFilterBankSpectralSubtractionCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/filter_bank_spectral_subtraction.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }, { name: 'noise_estimate' }],
  signatures: [{ types: { input: 'UINT32', output: 'UINT32', noise_estimate: 'UINT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 103, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [2], at: 104, says: 'NumOutputs(node) != 2' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 118, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 119, says: 'NumDimensions(output) != 1' },
    { kind: 'rank', tensor: 'noise_estimate', eq: 1, at: 120, says: 'NumDimensions(noise_estimate) != 1' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFilterBankSpectralSubtraction',
};
