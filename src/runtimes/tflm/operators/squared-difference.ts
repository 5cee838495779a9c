// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squaredDifferenceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/squared_difference.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' }, notEnforced: ['input1', 'input2'] },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' }, notEnforced: ['input1', 'input2'] },
  ],
  conditions: [
    {
      kind: 'affineQuantization',
      tensor: 'input1',
      when: { types: { input1: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input2',
      when: { types: { input1: ['INT8', 'INT16'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    { kind: 'inputCount', oneOf: [2], at: 91, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 92, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 106, says: 'input1->type != input2->type' },
    {
      kind: 'zeroPoint',
      tensor: 'input1',
      eq: 0,
      when: { types: { input1: ['INT16'] } },
      at: 136,
      says: 'input1_quantization_params.zero_point == 0 was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input2',
      eq: 0,
      when: { types: { input1: ['INT16'] } },
      at: 137,
      says: 'input2_quantization_params.zero_point == 0 was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input1: ['INT16'] } },
      at: 138,
      says: 'output_quantization_params.zero_point == 0 was not true.',
    },
  ],
  typeError: 'SquaredDifference only supports FLOAT32, INT32 , INT16 and INT8 now, got %d.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSquaredDifference',
};
