// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const equalFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/comparisons.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'BOOL', input2: 'BOOL', output: 'BOOL' }, notEnforced: ['input2', 'output'] },
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'BOOL' }, notEnforced: ['input2', 'output'] },
    { types: { input1: 'INT32', input2: 'INT32', output: 'BOOL' }, notEnforced: ['input2', 'output'] },
    { types: { input1: 'INT64', input2: 'INT64', output: 'BOOL' }, notEnforced: ['input2', 'output'] },
    { types: { input1: 'INT8', input2: 'INT8', output: 'BOOL' }, notEnforced: ['input2', 'output'] },
  ],
  conditions: [
    {
      kind: 'affineQuantization',
      tensor: 'input1',
      when: { types: { input1: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { input1: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
  ],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddEqual',
};
