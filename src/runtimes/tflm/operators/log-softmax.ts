// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logSoftmaxFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/log_softmax.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 49, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 50, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 57, says: 'input->type != output->type' },
    {
      kind: 'sameShape',
      a: 'input',
      b: 'output',
      at: 59,
      says: 'HaveSameShapes(input, output) was not true.',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.0625,
      relativeTolerance: 0,
      when: { types: { input: ['INT8'] } },
      at: 72,
      says: 'output->params.scale == kOutputScale was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 127,
      when: { types: { input: ['INT8'] } },
      at: 73,
      says: 'output->params.zero_point == kOutputZeroPoint was not true.',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:109',
    },
  ],
  typeError: 'LOG_SOFTMAX only supports float32, int8, got %s.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddLogSoftmax',
};
