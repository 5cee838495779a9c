// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const equalFacts: OperatorFacts = {
  source: 'tflite/kernels/comparisons.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'BOOL', input2: 'BOOL', output: 'BOOL' } },
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'BOOL' } },
    { types: { input1: 'FLOAT16', input2: 'FLOAT16', output: 'BOOL' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'BOOL' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'BOOL' } },
    { types: { input1: 'INT64', input2: 'INT64', output: 'BOOL' } },
    { types: { input1: 'UINT8', input2: 'UINT8', output: 'BOOL' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'BOOL' } },
    { types: { input1: 'STRING', input2: 'STRING', output: 'BOOL' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 41, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 42, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 59, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 66 },
    {
      kind: 'affineQuantization',
      tensor: 'input1',
      when: { types: { input1: ['UINT8', 'INT8'] } },
      stage: 'invoke',
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { input1: ['UINT8', 'INT8'] } },
      stage: 'invoke',
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { input1: ['INT16'] }, quantized: 'input1' },
      stage: 'invoke',
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
  ],
  assignsOutputTypes: true,
  typeError: 'Does not support type %d, requires float|int|uint8',
  typesTestedIn: 'invoke',
  versions: [1, 5],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0', '2.13.0', '2.21.0'],
};
