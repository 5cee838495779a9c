// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const relu6Facts: OperatorFacts = {
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
      kind: 'sameQuantization',
      a: 'input',
      b: 'output',
      when: { types: { input: ['INT8', 'INT16'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 105,
    },
  ],
  typeError: 'Only float32/int8/int16 is supported currently, got %s',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddRelu6',
};
