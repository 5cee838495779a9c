// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const l2NormalizationFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/l2norm.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 44, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 45, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', max: 4, at: 55, says: 'NumDimensions(input) <= 4 was not true.' },
    {
      kind: 'type',
      tensor: 'output',
      oneOf: ['FLOAT32', 'INT8'],
      at: 57,
      says: 'output->type == kTfLiteFloat32 || output->type == kTfLiteInt8 was not true.',
    },
    { kind: 'sameType', a: 'input', b: 'output', at: 59, says: 'input->type != output->type' },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE'],
      at: 68,
      says: 'params->activation != kTfLiteActNone',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.0078125,
      relativeTolerance: 0.001,
      when: { types: { output: ['INT8'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 107,
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { output: ['INT8'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 107,
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddL2Normalization',
};
