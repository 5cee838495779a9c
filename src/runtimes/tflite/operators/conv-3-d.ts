// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const conv3dFacts: OperatorFacts = {
  source: 'tflite/kernels/conv3d.cc',
  inputs: [{ name: 'input' }, { name: 'filter' }, { name: 'bias', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', filter: 'FLOAT32', bias: ['FLOAT32', 'none'], output: 'FLOAT32' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2, 3],
      at: 115,
      says: 'node->inputs->size == 2 || node->inputs->size == 3 was not true.',
    },
    { kind: 'outputCount', oneOf: [1], at: 116, says: 'node->outputs->size != 1' },
    { kind: 'rank', tensor: 'input', eq: 5, at: 125, says: 'input->dims->size != 5' },
    { kind: 'rank', tensor: 'filter', eq: 5, at: 126, says: 'filter->dims->size != 5' },
    { kind: 'conv3dInputChannels', at: 129, says: 'input->dims->data[4] != filter->dims->data[3]' },
    { kind: 'option', option: 'strideD', min: 1, at: 154, says: 'params->stride_depth > 0 was not true.' },
    { kind: 'option', option: 'strideH', min: 1, at: 155, says: 'params->stride_height > 0 was not true.' },
    { kind: 'option', option: 'strideW', min: 1, at: 156, says: 'params->stride_width > 0 was not true.' },
    {
      kind: 'option',
      option: 'dilationDFactor',
      min: 1,
      at: 159,
      says: 'params->dilation_depth_factor > 0 was not true.',
    },
    {
      kind: 'option',
      option: 'dilationHFactor',
      min: 1,
      at: 160,
      says: 'params->dilation_height_factor > 0 was not true.',
    },
    {
      kind: 'option',
      option: 'dilationWFactor',
      min: 1,
      at: 161,
      says: 'params->dilation_width_factor > 0 was not true.',
    },
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
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
