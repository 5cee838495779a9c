// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const averagePool2dFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/pooling.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { input: 'INT8', output: 'INT8' }, notEnforced: ['output'] },
    { types: { input: 'INT16', output: 'INT16' }, notEnforced: ['output'] },
  ],
  conditions: [
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0.000001,
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/pooling_common.cc:73',
      says: 'scale_diff <= 1.0e-6 was not true.',
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/pooling_common.cc:74',
      says: 'input->params.zero_point == output->params.zero_point was not true.',
    },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 4,
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/integer_ops/pooling.h:32',
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'Type %s (%d) not supported.',
  resolverMethod: 'AddAveragePool2D',
  kernels: {
    cmsisNn: { optimized: ['int8', 'int16'], reference: ['float32'] },
    espNn: { optimized: ['int8'] },
    xtensa: { optimized: ['int8'] },
    arcMli: { optimized: ['int8'] },
  },
};
