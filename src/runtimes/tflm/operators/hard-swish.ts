// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hardSwishFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/hard_swish.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { input: 'INT8', output: 'INT8' }, notEnforced: ['output'] },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/hard_swish_common.cc:38',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/hard_swish_common.cc:39',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'hardSwishOutputMultiplierExponent',
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/hard_swish_common.cc:68',
      says: 'params->output_multiplier_exponent <= 0 was not true.',
    },
  ],
  typeError: 'Unsupported type %s',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddHardSwish',
};
