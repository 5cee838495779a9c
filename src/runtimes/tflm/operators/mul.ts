// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const mulFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/mul.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'], at: 51 },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' }, notEnforced: ['output'], at: 48 },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' }, notEnforced: ['output'], at: 46 },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' }, notEnforced: ['output'], at: 47 },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2],
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:52',
      says: 'NumInputs(node) != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:53',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'sameType',
      a: 'input1',
      b: 'input2',
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:55',
      says: 'input1->type != input2->type',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input1',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:73',
      says: 'data->input1_zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input2',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:74',
      says: 'data->input2_zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:75',
      says: 'data->output_zero_point != 0',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { output: ['INT16'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 'tensorflow/lite/micro/kernels/mul_common.cc:85',
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
  typesTestedIn: 'invoke',
  resolverMethod: 'AddMul',
  kernels: {
    cmsisNn: { optimized: ['int8', 'int16'], reference: ['float32', 'int32', 'broadcast cases'] },
    espNn: { optimized: ['int8 without broadcast'] },
  },
};
