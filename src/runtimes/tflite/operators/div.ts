// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const divFacts: OperatorFacts = {
  source: 'tflite/kernels/div.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'UINT8', input2: 'UINT8', output: 'UINT8' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 76, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 77, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 89, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 96 },
    {
      kind: 'perTensor',
      tensor: 'input2',
      when: { types: { output: ['UINT8', 'INT8', 'INT16'] } },
      stage: 'invoke',
      at: 249,
      says: 'Div only supports per-tensor quantization. Got per-channel quantization with size %d.',
    },
    { kind: 'noZeroDivisor', stage: 'invoke', at: 262, says: 'data[i] != zero_point was not true.' },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  assignsOutputTypes: true,
  typeError: 'Div only supports FLOAT32, INT32 and quantized INT8, UINT8, INT16 now, got %d.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.6.0', '2.3.0'],
};
