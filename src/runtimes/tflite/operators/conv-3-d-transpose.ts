// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const conv3dTransposeFacts: OperatorFacts = {
  source: 'tflite/kernels/conv3d_transpose.cc',
  inputs: [{ name: 'output_shape' }, { name: 'filter' }, { name: 'input' }, { name: 'bias', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        output_shape: 'INT32',
        filter: 'FLOAT32',
        input: 'FLOAT32',
        bias: ['FLOAT32', 'none'],
        output: 'FLOAT32',
      },
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [3, 4],
      at: 166,
      says: 'node->inputs->size == 3 || node->inputs->size == 4 was not true.',
    },
    { kind: 'outputCount', oneOf: [1], at: 167, says: 'node->outputs->size != 1' },
    { kind: 'rank', tensor: 'output_shape', eq: 1, at: 178, says: 'output_shape->dims->size != 1' },
    { kind: 'elements', tensor: 'output_shape', eq: 5, at: 179, says: 'NumElements(output_shape) != 5' },
    { kind: 'rank', tensor: 'input', eq: 5, at: 180, says: 'input->dims->size != 5' },
    { kind: 'rank', tensor: 'filter', eq: 5, at: 181, says: 'filter->dims->size != 5' },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'Type %s currently not supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.6.0'],
};
