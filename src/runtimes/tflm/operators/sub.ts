// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const subFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/sub.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' },
      notEnforced: ['input1', 'input2'],
      at: 44,
    },
    {
      types: { input1: 'INT32', input2: 'INT32', output: 'INT32' },
      notEnforced: ['input1', 'input2'],
      at: 69,
    },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' }, notEnforced: ['input1', 'input2'], at: 126 },
    {
      types: { input1: 'INT16', input2: 'INT16', output: 'INT16' },
      notEnforced: ['input1', 'input2'],
      at: 146,
    },
  ],
  conditions: [
    {
      kind: 'noQuantization',
      tensor: 'input1',
      when: { types: { output: ['INT32'] } },
      at: 'tensorflow/lite/micro/kernels/sub_common.cc:103',
      says: 'input1->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'noQuantization',
      tensor: 'input2',
      when: { types: { output: ['INT32'] } },
      at: 'tensorflow/lite/micro/kernels/sub_common.cc:105',
      says: 'input2->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'noQuantization',
      tensor: 'output',
      when: { types: { output: ['INT32'] } },
      at: 'tensorflow/lite/micro/kernels/sub_common.cc:107',
      says: 'output->quantization.type != kTfLiteNoQuantization',
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
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { output: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input1',
      eq: 0,
      when: { types: { output: ['INT16'] } },
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/sub.h:199',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input2',
      eq: 0,
      when: { types: { output: ['INT16'] } },
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/sub.h:200',
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
  resolverMethod: 'AddSub',
  kernels: { xtensa: { optimized: ['int8', 'int16'] } },
};
