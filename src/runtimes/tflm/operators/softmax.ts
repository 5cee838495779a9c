// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const softmaxFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/softmax.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    {
      types: { input: 'INT8', output: 'INT8' },
      conditions: [
        {
          kind: 'zeroPoint',
          tensor: 'output',
          eq: -128,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:103',
          says: 'output->params.zero_point != -128',
        },
        {
          kind: 'scale',
          tensor: 'output',
          eq: 0.00390625,
          relativeTolerance: 0,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:104',
          says: 'output->params.scale == 1.f / 256 was not true.',
        },
      ],
    },
    {
      types: { input: 'INT8', output: 'INT16' },
      conditions: [
        {
          kind: 'zeroPoint',
          tensor: 'output',
          eq: -32768,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:98',
          says: 'output->params.zero_point != -32768',
        },
        {
          kind: 'scale',
          tensor: 'output',
          eq: 0.0000152587890625,
          relativeTolerance: 0.001,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:99',
          says: 'output->params.scale not near 1.f / 65536',
        },
      ],
    },
    {
      types: { input: 'INT16', output: 'INT16' },
      conditions: [
        {
          kind: 'zeroPoint',
          tensor: 'input',
          eq: 0,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:91',
          says: 'input->params.zero_point != 0',
        },
        {
          kind: 'zeroPoint',
          tensor: 'output',
          eq: 0,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:92',
          says: 'output->params.zero_point != 0',
        },
        {
          kind: 'scale',
          tensor: 'output',
          eq: 0.000030517578125,
          relativeTolerance: 0.001,
          at: 'tensorflow/lite/micro/kernels/softmax_common.cc:93',
          says: 'output->params.scale not near 1.f / 32768',
        },
      ],
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/softmax_common.cc:148',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/softmax_common.cc:149',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'rank',
      tensor: 'input',
      min: 1,
      at: 'tensorflow/lite/micro/kernels/softmax_common.cc:152',
      says: 'NumDimensions(input) >= 1 was not true.',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:109',
    },
  ],
  resolverMethod: 'AddSoftmax',
  kernels: {
    cmsisNn: { optimized: ['int8->int8', 'int8->int16', 'int16'], reference: ['float32'] },
    espNn: { optimized: ['int8'] },
    xtensa: { optimized: ['int8', 'int8->int16'] },
    ceva: { optimized: ['int8', 'float32'] },
  },
};
