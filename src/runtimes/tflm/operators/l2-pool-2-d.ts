// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const l2Pool2dFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/l2_pool_2d.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 44, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 45, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 52, says: 'NumDimensions(input) != kTensorShapeRank' },
    { kind: 'rank', tensor: 'output', eq: 4, at: 53, says: 'NumDimensions(output) != kTensorShapeRank' },
    { kind: 'sameType', a: 'input', b: 'output', at: 54, says: 'input->type != output->type' },
    { kind: 'type', tensor: 'input', oneOf: ['FLOAT32'], at: 71, says: 'input->type != kTfLiteFloat32' },
    { kind: 'option', option: 'strideH', min: 1, at: 66, says: 'input->type != kTfLiteFloat32' },
    { kind: 'option', option: 'strideW', min: 1, at: 66, says: 'input->type != kTfLiteFloat32' },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'L2_POOL_2D only supports float32 currently, got %s.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddL2Pool2D',
};
