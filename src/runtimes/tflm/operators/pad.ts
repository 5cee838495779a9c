// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const padFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/pad.cc',
  inputs: [{ name: 'input' }, { name: 'paddings' }, { name: 'constant_values', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', paddings: 'INT32', constant_values: ['FLOAT32', 'none'], output: 'FLOAT32' },
      notEnforced: ['paddings'],
    },
    {
      types: { input: 'INT8', paddings: 'INT32', constant_values: ['INT8', 'none'], output: 'INT8' },
      notEnforced: ['paddings'],
    },
    {
      types: { input: 'INT16', paddings: 'INT32', constant_values: ['INT16', 'none'], output: 'INT16' },
      notEnforced: ['paddings'],
    },
    {
      types: { input: 'INT32', paddings: 'INT32', constant_values: ['INT32', 'none'], output: 'INT32' },
      notEnforced: ['paddings'],
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2, 3],
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:36',
      says: 'NumInputs(node) == 2 || NumInputs(node) == 3 was not true.',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:37',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:53',
      says: 'input->type != output->type',
    },
    {
      kind: 'rank',
      tensor: 'input',
      max: 5,
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:56',
      says: 'NumDimensions(input) <= reference_ops::PadKernelMaxDimensionCount() was not true.',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'constant_values',
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:60',
      says: 'input->type != constant_values->type',
    },
    {
      kind: 'elements',
      tensor: 'constant_values',
      eq: 1,
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:62',
      says: 'NumElements(constant_values) != 1',
    },
    {
      kind: 'paddingsSizeTwiceRank',
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:66',
      says: 'GetTensorShape(paddings).FlatSize() != output->dims->size * 2',
    },
    {
      kind: 'const',
      tensor: 'paddings',
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:72',
      says: 'Non-constant >paddings< tensor is not supported',
    },
    {
      kind: 'padOutput',
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:79',
      says: 'output_dim != expected_dim',
    },
    {
      kind: 'padOutputZeroPointInt8Range',
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:103',
      says: 'output->params.zero_point >= std::numeric_limits<int8_t>::min() was not true.',
    },
    {
      kind: 'sameZeroPoint',
      a: 'output',
      b: 'constant_values',
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:110',
      says: 'output->params.zero_point != constant_values->params.zero_point',
    },
    {
      kind: 'sameScale',
      a: 'output',
      b: 'constant_values',
      tolerance: 0,
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/pad_common.cc:112',
      says: 'static_cast<double>(output->params.scale) != static_cast<double>(constant_values->params.scale)',
    },
  ],
  typeError: 'Type %s not currently supported by Pad.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddPad',
  kernels: {
    cmsisNn: {
      optimized: ['int8'],
      reference: ['float32', 'int16', 'int32'],
      restrictions: ['int8: only the last 4 dims are padded, a 5-D int8 pad is wrong silently'],
      conditions: [
        {
          kind: 'rank',
          tensor: 'input',
          max: 4,
          when: { types: { input: ['INT8'] } },
          stage: 'invoke',
          fail: 'silent',
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/pad.cc',
        },
      ],
    },
    xtensa: { optimized: ['int16'] },
  },
};
