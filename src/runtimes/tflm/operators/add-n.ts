// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const addNFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/add_n.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { inputs: 'FLOAT32', output: 'FLOAT32' } },
    { types: { inputs: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', min: 2, at: 51, says: 'num_inputs >= 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 52, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'inputs', b: 'output', at: 63, says: 'output->type != input_tensor_first->type' },
    {
      kind: 'sameShape',
      a: 'inputs',
      b: 'inputs',
      at: 67,
      says: 'HaveSameShapes(input_tensor_first, input) was not true.',
    },
    {
      kind: 'sameZeroPoint',
      a: 'inputs',
      b: 'inputs',
      when: { types: { output: ['INT8'] } },
      at: 72,
      says: 'input_tensor_first->params.zero_point == input->params.zero_point was not true.',
    },
    {
      kind: 'sameScale',
      a: 'inputs',
      b: 'inputs',
      tolerance: 0,
      when: { types: { output: ['INT8'] } },
      at: 74,
      says: 'input_tensor_first->params.scale == input->params.scale was not true.',
    },
    {
      kind: 'affineQuantization',
      tensor: 'inputs',
      when: { types: { output: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { output: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
  ],
  typeError: 'ADD_N only supports FLOAT32 and INT8, got %s.',
  resolverMethod: 'AddAddN',
};
