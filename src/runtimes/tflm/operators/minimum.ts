// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const minimumFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/maximum_minimum.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT64', input2: 'INT64', output: 'INT64' }, notEnforced: ['input1', 'input2'] },
  ],
  conditions: [],
  typeError: 'Type %s (%d) is not supported by Maximum/Minimum.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddMinimum',
  kernels: {
    cmsisNn: {
      optimized: ['int8'],
      reference: ['float32', 'int16', 'int32', 'int64'],
      restrictions: ['more than 4 dims aborts for every dtype'],
      conditions: [
        {
          kind: 'rank',
          tensor: 'output',
          max: 4,
          stage: 'invoke',
          fail: 'debugAbort',
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/maximum_minimum.cc',
        },
      ],
    },
  },
};
