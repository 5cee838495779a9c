// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reluFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { input: 'INT8', output: 'INT8' }, notEnforced: ['output'] },
    { types: { input: 'INT16', output: 'INT16' }, notEnforced: ['output'] },
  ],
  conditions: [
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/activations_common.cc:103',
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/activations_common.cc:104',
      says: 'output->params.zero_point != 0',
    },
  ],
  typeError: 'Only float32/int8/int16 is supported currently, got %s',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddRelu',
};
