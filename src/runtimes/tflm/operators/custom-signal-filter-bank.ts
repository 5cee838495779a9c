// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFilterBankCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/filter_bank.cc',
  inputs: [
    { name: 'input' },
    { name: 'weights' },
    { name: 'unweights' },
    { name: 'ch_freq_starts' },
    { name: 'ch_weight_starts' },
    { name: 'channel_widths' },
  ],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: 'UINT32',
        weights: 'INT16',
        unweights: 'INT16',
        ch_freq_starts: 'INT16',
        ch_weight_starts: 'INT16',
        channel_widths: 'INT16',
        output: 'UINT64',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [6], at: 75, says: 'NumInputs(node) != 6' },
    { kind: 'outputCount', oneOf: [1], at: 76, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 82, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 119, says: 'NumDimensions(output) != 1' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFilterBank',
};
