// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const resizeBilinearFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/resize_bilinear.cc',
  inputs: [{ name: 'input' }, { name: 'size' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', size: 'INT32', output: 'FLOAT32' }, notEnforced: ['input'] },
    { types: { input: 'INT8', size: 'INT32', output: 'INT8' }, notEnforced: ['input'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 36, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 37, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 46, says: 'NumDimensions(input) != 4' },
    { kind: 'rank', tensor: 'size', eq: 1, at: 47, says: 'NumDimensions(size) != 1' },
    { kind: 'type', tensor: 'size', oneOf: ['INT32'], at: 49, says: 'size->type != kTfLiteInt32' },
    { kind: 'const', tensor: 'size', at: 52, says: 'Non-constant >size< tensor is not supported' },
    {
      kind: 'notBothHalfPixelAndAlignCorners',
      at: 58,
      says: 'If half_pixel_centers is True, align_corners must be False.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddResizeBilinear',
};
