// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const svdfFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/svdf.cc',
  inputs: [
    { name: 'input' },
    { name: 'weights_feature' },
    { name: 'weights_time' },
    { name: 'bias', optional: true },
    { name: 'state' },
  ],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: 'FLOAT32',
        weights_feature: 'FLOAT32',
        weights_time: 'FLOAT32',
        bias: 'FLOAT32',
        state: 'FLOAT32',
        output: 'FLOAT32',
      },
      notEnforced: ['bias'],
    },
    {
      types: {
        input: 'INT8',
        weights_feature: 'INT8',
        weights_time: ['INT16', 'INT8'],
        bias: 'INT32',
        state: ['INT16', 'INT8'],
        output: 'INT8',
      },
    },
  ],
  conditions: [
    {
      kind: 'type',
      tensor: 'input',
      oneOf: ['FLOAT32', 'INT8'],
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:402',
      says: 'input->type == kTfLiteFloat32 || input->type == kTfLiteInt8 was not true.',
    },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 2,
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:404',
      says: 'NumDimensions(input) != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:408',
      says: 'node->outputs->size != 1',
    },
    {
      kind: 'rank',
      tensor: 'output',
      eq: 2,
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:412',
      says: 'NumDimensions(output) != 2',
    },
    {
      kind: 'rank',
      tensor: 'weights_feature',
      eq: 2,
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:417',
      says: 'NumDimensions(weights_feature) != 2',
    },
    {
      kind: 'rank',
      tensor: 'weights_time',
      eq: 2,
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:421',
      says: 'NumDimensions(weights_time) != 2',
    },
    {
      kind: 'rank',
      tensor: 'state',
      eq: 2,
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:431',
      says: 'NumDimensions(activation_state) != 2',
    },
    {
      kind: 'isVariable',
      tensor: 'state',
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:436',
      says: 'activation_state->is_variable != true',
    },
    {
      kind: 'inputCount',
      oneOf: [5],
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:438',
      says: 'node->inputs->size != 5',
    },
    {
      kind: 'svdfShapes',
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:397',
      says: 'num_filters % rank != 0',
    },
    {
      kind: 'svdfBiasScale',
      maxAbs: 0.00001,
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:464',
      says: 'std::abs(static_cast<double>(bias->params.scale) - static_cast<double>(activation_state->params.scale * weights_time->params.scale)) < 1e-5 was not true.',
    },
    { kind: 'present', tensor: 'bias', fail: 'crash', at: 'tensorflow/lite/micro/micro_allocator.cc:841' },
    {
      kind: 'option',
      option: 'rank',
      min: 1,
      fail: 'crash',
      at: 'tensorflow/lite/micro/kernels/svdf_common.cc:397',
    },
  ],
  resolverMethod: 'AddSvdf',
  kernels: {
    cmsisNn: {
      optimized: ['int8 state int8', 'int8 state int16'],
      reference: ['float32'],
      restrictions: ['weights_feature must be constant (size-optimised int8 path)'],
      conditions: [
        {
          kind: 'const',
          tensor: 'weights_feature',
          when: { types: { input: ['INT8'] } },
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/svdf.cc',
        },
      ],
    },
    xtensa: { optimized: ['int8 state int16'] },
  },
};
