// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const mulFacts: OperatorFacts = {
  source: 'tflite/kernels/mul.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'FLOAT16', input2: 'FLOAT16', output: 'FLOAT16' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'INT64', input2: 'INT64', output: 'INT64' } },
    { types: { input1: 'UINT32', input2: 'UINT32', output: 'UINT32' } },
    { types: { input1: 'COMPLEX64', input2: 'COMPLEX64', output: 'COMPLEX64' } },
    { types: { input1: 'UINT8', input2: 'UINT8', output: 'UINT8' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' } },
    { types: { input1: 'INT16', input2: 'INT16', output: ['UINT8', 'INT8'] } },
    {
      types: {
        input1: ['FLOAT32', 'FLOAT16', 'INT32', 'INT64', 'UINT32', 'COMPLEX64', 'UINT8', 'INT8', 'INT16'],
        input2: 'same:input1',
        output: ['FLOAT32', 'FLOAT16', 'INT32', 'INT64', 'UINT32', 'COMPLEX64'],
      },
      loose: true,
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 89, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 90, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 102, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 113 },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE'],
      when: { types: { output: ['COMPLEX64'] } },
      at: 105,
      says: 'Activation is not allowed for COMPLEX64 input.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input1',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT16'] }, quantized: 'output' },
      stage: 'invoke',
      at: 285,
      says: 'op_params.input1_offset != 0.0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input2',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT16'] }, quantized: 'output' },
      stage: 'invoke',
      at: 286,
      says: 'op_params.input2_offset != 0.0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input1: ['INT16'], output: ['INT16'] }, quantized: 'output' },
      stage: 'invoke',
      at: 287,
      says: 'op_params.output_offset != 0.0',
    },
  ],
  typeError:
    'Mul only supports FLOAT32, COMPLEX32, INT8, INT16, INT32, INT64 and quantized UINT8 now, got %d.',
  activations: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
  versions: [1, 8],
  minRuntime: ['1.5.0', '1.14.0', '1.15.0', '2.3.0', '2.6.0', '2.11.0', '2.13.0', '2.23.0'],
};
