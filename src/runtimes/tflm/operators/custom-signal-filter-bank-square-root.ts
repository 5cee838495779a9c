// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFilterBankSquareRootCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/filter_bank_square_root.cc',
  inputs: [{ name: 'input' }, { name: 'scale_bits' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'UINT64', scale_bits: 'INT32', output: 'UINT32' } }],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2],
      at: 'signal/micro/kernels/filter_bank_square_root_common.cc:27',
      says: 'NumInputs(node) != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'signal/micro/kernels/filter_bank_square_root_common.cc:28',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 1,
      at: 'signal/micro/kernels/filter_bank_square_root_common.cc:42',
      says: 'NumDimensions(input) != 1',
    },
    {
      kind: 'rank',
      tensor: 'scale_bits',
      eq: 0,
      at: 'signal/micro/kernels/filter_bank_square_root_common.cc:43',
      says: 'NumDimensions(scale_bits) != 0',
    },
    {
      kind: 'rank',
      tensor: 'output',
      eq: 1,
      at: 'signal/micro/kernels/filter_bank_square_root_common.cc:44',
      says: 'NumDimensions(output) != 1',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFilterBankSquareRoot',
};
