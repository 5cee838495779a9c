// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFftAutoScaleCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/fft_auto_scale_kernel.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }, { name: 'scale_bit' }],
  signatures: [{ types: { input: 'INT16', output: 'INT16', scale_bit: 'INT32' } }],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'signal/micro/kernels/fft_auto_scale_common.cc:26',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [2],
      at: 'signal/micro/kernels/fft_auto_scale_common.cc:27',
      says: 'NumOutputs(node) != 2',
    },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 1,
      at: 'signal/micro/kernels/fft_auto_scale_common.cc:40',
      says: 'NumDimensions(input) != 1',
    },
    {
      kind: 'rank',
      tensor: 'output',
      eq: 1,
      at: 'signal/micro/kernels/fft_auto_scale_common.cc:41',
      says: 'NumDimensions(output) != 1',
    },
    {
      kind: 'rank',
      tensor: 'scale_bit',
      eq: 0,
      at: 'signal/micro/kernels/fft_auto_scale_common.cc:42',
      says: 'NumDimensions(scale_bit) != 0',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFftAutoScale',
};
