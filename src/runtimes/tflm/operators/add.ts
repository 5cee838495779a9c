// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const addFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/add.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' },
      notEnforced: ['input1', 'input2'],
      at: 40,
    },
    {
      types: { input1: 'INT32', input2: 'INT32', output: 'INT32' },
      notEnforced: ['input1', 'input2'],
      at: 61,
    },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' }, notEnforced: ['input1', 'input2'], at: 114 },
    {
      types: { input1: 'INT16', input2: 'INT16', output: 'INT16' },
      notEnforced: ['input1', 'input2'],
      at: 134,
    },
  ],
  conditions: [
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { output: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/micro/kernels/add_common.cc:42',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input1',
      when: { types: { output: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { output: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'noQuantization',
      tensor: 'input1',
      when: { types: { output: ['INT32'] } },
      at: 'tensorflow/lite/micro/kernels/add_common.cc:104',
      says: 'input1->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'noQuantization',
      tensor: 'input2',
      when: { types: { output: ['INT32'] } },
      at: 'tensorflow/lite/micro/kernels/add_common.cc:106',
      says: 'input2->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE'],
      when: { types: { output: ['INT32'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 63,
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
  resolverMethod: 'AddAdd',
  kernels: {
    cmsisNn: {
      optimized: ['int8', 'int16'],
      reference: ['float32', 'int32', 'int8 with broadcast', 'int16 with broadcast'],
      restrictions: ['mixed input dtypes rejected', 'int16 zero points must be 0'],
    },
    espNn: { optimized: ['int8 without broadcast'] },
    xtensa: { optimized: ['int8', 'int16'] },
    arcMli: { optimized: ['int8'] },
  },
};
