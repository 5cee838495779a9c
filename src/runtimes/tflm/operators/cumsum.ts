// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const cumsumFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/cumsum.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 48, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 49, says: 'NumOutputs(node) != 1' },
    { kind: 'elements', tensor: 'axis', eq: 1, at: 62, says: 'NumElements(axis) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 64, says: 'NumDimensions(input) >= 1 was not true.' },
    { kind: 'sameType', a: 'input', b: 'output', at: 69, says: 'input->type != output->type' },
    {
      kind: 'sameShape',
      a: 'input',
      b: 'output',
      at: 70,
      says: 'HaveSameShapes(input, output) was not true.',
    },
    {
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      at: 126,
      says: 'CUMSUM Invalid axis: %d',
    },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input: ['INT8'] } },
      fail: 'abort',
      at: 'tensorflow/lite/kernels/internal/quantization_util.cc:118',
    },
  ],
  typeError: 'input->type == kTfLiteFloat32 || input->type == kTfLiteInt8 was not true.',
  resolverMethod: 'AddCumSum',
};
