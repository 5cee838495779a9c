// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const l2NormalizationFacts: OperatorFacts = {
  source: 'tflite/kernels/l2norm.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 44, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 45, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 53, says: 'NumDimensions(input) >= 1 was not true.' },
    {
      kind: 'type',
      tensor: 'output',
      oneOf: ['FLOAT32', 'UINT8', 'INT8'],
      at: 55,
      says: 'output->type == kTfLiteFloat32 || output->type == kTfLiteUInt8 || output->type == kTfLiteInt8 was not true.',
    },
    { kind: 'sameType', a: 'input', b: 'output', at: 58, says: 'input->type != output->type' },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.0078125,
      relativeTolerance: 0,
      when: { types: { output: ['UINT8', 'INT8'] } },
      at: 61,
      says: 'output->params.scale != (1. / 128.)',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 128,
      when: { types: { output: ['UINT8'] } },
      at: 63,
      says: 'output->params.zero_point != 128',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { output: ['INT8'] } },
      at: 66,
      says: 'output->params.zero_point != 0',
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE'],
      at: 72,
      says: 'params->activation != kTfLiteActNone',
    },
  ],
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.5.0', '1.14.0'],
};
