// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const fullyConnectedFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/fully_connected.cc',
  inputs: [{ name: 'input' }, { name: 'filter' }, { name: 'bias', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', filter: 'FLOAT32', bias: ['FLOAT32', 'none'], output: 'FLOAT32' },
      notEnforced: ['bias'],
      at: 140,
    },
    {
      types: { input: 'INT8', filter: 'INT8', bias: ['INT32', 'none'], output: 'INT8' },
      notEnforced: ['bias'],
      at: 183,
    },
    {
      types: { input: 'INT8', filter: 'INT4', bias: ['INT32', 'none'], output: 'INT8' },
      notEnforced: ['bias'],
      conditions: [
        {
          kind: 'perTensor',
          tensor: 'filter',
          at: 'tensorflow/lite/micro/kernels/fully_connected_common.cc:99',
          says: '(input->type == kTfLiteInt8 && filter->type != kTfLiteInt4) || (input->type == kTfLiteInt16 && filter->type != kTfLiteInt4) was not true.',
        },
      ],
      at: 165,
    },
    {
      types: { input: 'INT16', filter: 'INT8', bias: ['INT64', 'INT32', 'none'], output: 'INT16' },
      notEnforced: ['bias'],
      at: 240,
    },
  ],
  conditions: [
    { kind: 'sameType', a: 'input', b: 'output', at: 57, says: 'input->type != output->type' },
    { kind: 'fcFilterTypeCombination', at: 59, says: 'Input type: %s with filter type: %s not supported.' },
    {
      kind: 'scaleCountQuantizedDimension',
      tensor: 'filter',
      when: { types: { input: ['INT8', 'INT16'] } },
      at: 'tensorflow/lite/micro/kernels/fully_connected_common.cc:107',
      says: 'per_channel_quantization_size != filter->dims->data[affine_quantization->quantized_dimension]',
    },
    {
      kind: 'biasScale',
      input: 'input',
      filter: 'filter',
      bias: 'bias',
      output: 'output',
      maxDifference: 0.02,
      when: { types: { input: ['INT8', 'INT16'] }, perTensor: 'filter' },
      at: 'tensorflow/lite/kernels/kernel_util.cc:322',
      says: 'scale_diff / output_scale <= 0.02 was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'filter',
      eq: 0,
      when: { types: { input: ['INT8', 'INT16'] } },
      fail: 'debugAbort',
      at: 'tensorflow/lite/micro/kernels/fully_connected_common.cc:148',
    },
    {
      kind: 'rank',
      tensor: 'filter',
      min: 2,
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/integer_ops/fully_connected.h:46',
    },
    {
      kind: 'option',
      option: 'weightsFormat',
      oneOf: ['DEFAULT', 'SHUFFLED4x16INT8'],
      stage: 'load',
      at: 'tensorflow/lite/core/api/flatbuffer_conversions.cc:1593',
    },
    { kind: 'option', option: 'weightsFormat', oneOf: ['DEFAULT'], stage: 'invoke', fail: 'silent', at: 140 },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'Input type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFullyConnected',
  kernels: {
    cmsisNn: {
      optimized: ['int8 (int8 or int4 weights)', 'int16'],
      reference: ['float32'],
      restrictions: [
        'per-channel only with int8 activations and int8 weights: int16 per-channel is REJECTED here but accepted by the reference kernel',
        'int16 zero points must be 0',
      ],
      conditions: [
        {
          kind: 'perTensor',
          tensor: 'filter',
          when: { types: { input: ['INT16'] } },
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/fully_connected.cc',
        },
      ],
    },
    espNn: { optimized: ['int8 x int8 (snapshot read: per-tensor only call)'] },
    xtensa: { optimized: ['int8'] },
    arcMli: { optimized: ['int8'] },
    ceva: { optimized: ['int8', 'float32'] },
  },
};
