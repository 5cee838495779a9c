// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const preluFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/prelu.cc',
  inputs: [{ name: 'input' }, { name: 'alpha' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', alpha: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['alpha', 'output'] },
    { types: { input: 'INT8', alpha: 'INT8', output: 'INT8' }, notEnforced: ['alpha', 'output'] },
    { types: { input: 'INT16', alpha: 'INT8', output: 'INT16' }, notEnforced: ['alpha', 'output'] },
  ],
  conditions: [
    {
      kind: 'type',
      tensor: 'alpha',
      oneOf: ['INT8'],
      when: { types: { output: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/prelu_common.cc:101',
      says: 'alpha->type == kTfLiteInt8 was not true.',
    },
    {
      kind: 'rank',
      tensor: 'input',
      max: 4,
      when: { types: { input: ['FLOAT32'] } },
      stage: 'invoke',
      fail: 'abort',
      at: 'tensorflow/lite/micro/kernels/prelu_common.cc:60',
    },
  ],
  typeError: "Input type '%s' is not supported.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddPrelu',
};
