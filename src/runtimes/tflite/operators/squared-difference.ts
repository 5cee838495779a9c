// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squaredDifferenceFacts: OperatorFacts = {
  source: 'tflite/kernels/squared_difference.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 64, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 65, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 77, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 138 },
    {
      kind: 'affineQuantization',
      tensor: 'input1',
      when: { types: { input1: ['INT8'] } },
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { input1: ['INT8'] } },
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input1: ['INT8'] } },
      fail: 'abort',
      at: 'tflite/kernels/internal/quantization_util.cc:118',
    },
  ],
  assignsOutputTypes: true,
  typeError: 'SquaredDifference only supports FLOAT32 and INT32 now, got %d.',
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.13.1', '2.5.0'],
};
