// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const dequantizeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/dequantize.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT8', output: 'FLOAT32' } },
    { types: { input: 'INT16', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'FLOAT32' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/dequantize_common.cc:32',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/dequantize_common.cc:33',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'type',
      tensor: 'input',
      oneOf: ['INT8', 'INT16', 'UINT8'],
      at: 'tensorflow/lite/micro/kernels/dequantize_common.cc:43',
      says: 'input->type == kTfLiteInt8 || input->type == kTfLiteInt16 || input->type == kTfLiteUInt8 was not true.',
    },
    {
      kind: 'type',
      tensor: 'output',
      oneOf: ['FLOAT32'],
      at: 'tensorflow/lite/micro/kernels/dequantize_common.cc:46',
      says: 'output->type == kTfLiteFloat32 was not true.',
    },
    {
      kind: 'perTensor',
      tensor: 'input',
      stage: 'invoke',
      fail: 'silent',
      at: 'tensorflow/lite/micro/kernels/dequantize_common.cc:52',
    },
  ],
  typeError: 'Input %s, output %s not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDequantize',
  kernels: { xtensa: { optimized: ['int8', 'int16 (VFPU)'] } },
};
