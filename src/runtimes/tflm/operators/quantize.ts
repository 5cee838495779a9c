// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const quantizeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/quantize.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: ['INT8', 'INT16'] } },
    { types: { input: 'INT32', output: ['INT8', 'INT16'] } },
    { types: { input: 'INT16', output: ['INT8', 'INT16', 'INT32'] } },
    { types: { input: 'INT8', output: ['INT8', 'UINT8', 'INT16', 'INT32'] } },
    { types: { input: 'UINT8', output: 'INT8' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:36',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:37',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:48',
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'outputSingleScale',
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:54',
      says: 'affine_quantization->scale->size == 1 was not true.',
    },
    {
      kind: 'type',
      tensor: 'input',
      oneOf: ['FLOAT32', 'INT32', 'INT16', 'INT8', 'UINT8'],
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:56',
      says: 'input->type == kTfLiteFloat32 || input->type == kTfLiteInt32 || input->type == kTfLiteInt16 || input->type == kTfLiteInt8 || input->type == kTfLiteUInt8 was not true.',
    },
    {
      kind: 'type',
      tensor: 'output',
      oneOf: ['INT8', 'INT16', 'INT32', 'UINT8'],
      at: 'tensorflow/lite/micro/kernels/quantize_common.cc:60',
      says: 'output->type == kTfLiteInt8 || output->type == kTfLiteInt16 || output->type == kTfLiteInt32 || output->type == kTfLiteUInt8 was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddQuantize',
  kernels: {
    xtensa: { optimized: ['int8', 'int16', 'float32 (VFPU)'] },
    ceva: { optimized: ['float32->int8'] },
  },
};
