// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const transposeConvFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/transpose_conv.cc',
  inputs: [
    { name: 'output_shape', optional: true },
    { name: 'filter' },
    { name: 'input' },
    { name: 'bias', optional: true },
  ],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        output_shape: 'any',
        filter: 'FLOAT32',
        input: 'FLOAT32',
        bias: ['FLOAT32', 'none'],
        output: 'FLOAT32',
      },
      notEnforced: ['bias'],
      at: 290,
    },
    {
      types: { output_shape: 'any', filter: 'INT8', input: 'INT8', bias: ['INT32', 'none'], output: 'INT8' },
      notEnforced: ['bias'],
      at: 318,
    },
    {
      types: {
        output_shape: 'any',
        filter: 'INT8',
        input: 'INT16',
        bias: ['INT64', 'INT16', 'none'],
        output: 'INT16',
      },
      notEnforced: ['bias'],
      at: 342,
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3, 4], at: 78, says: 'has_bias || node->inputs->size == 3 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 79, says: 'node->outputs->size != 1' },
    {
      kind: 'transposeConvFilterTypeCombination',
      at: 172,
      says: 'Hybrid models are not supported on TFLite Micro.',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      stage: 'invoke',
      at: 287,
      says: 'input->type != output->type',
    },
    {
      kind: 'affineQuantization',
      tensor: 'filter',
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 213,
      says: 'filter->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'scaleCountOneOrDimension',
      tensor: 'filter',
      axis: 0,
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 222,
      says: 'affine_quantization->scale->size == 1 || affine_quantization->scale->size == filter->dims->data[kTransposeConvQuantizedDimension] was not true.',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/kernels/kernel_util.cc:221',
      says: 'input->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'scaleCountQuantizedDimension',
      tensor: 'filter',
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/kernels/kernel_util.cc:244',
      says: 'num_channels != filter->dims->data[affine_quantization->quantized_dimension]',
    },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 4,
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/integer_ops/transpose_conv.h:38',
    },
    {
      kind: 'biasReadAs64Bit',
      when: { types: { input: ['INT16'], bias: ['INT32'] } },
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/common.cc:62',
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: { input: 'Type %s not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddTransposeConv',
  kernels: {
    cmsisNn: {
      optimized: ['int8'],
      reference: ['float32', 'int16'],
      restrictions: [
        'int16 without bias dereferences a null bias',
        'int8 fused activation is planned as NONE',
      ],
      conditions: [
        {
          kind: 'present',
          tensor: 'bias',
          when: { types: { input: ['INT16'] } },
          stage: 'invoke',
          fail: 'crash',
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/transpose_conv.cc',
        },
      ],
    },
    xtensa: { optimized: ['int8', 'int16'] },
  },
};
