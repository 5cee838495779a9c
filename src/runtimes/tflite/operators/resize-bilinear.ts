// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const resizeBilinearFacts: OperatorFacts = {
  source: 'tflite/kernels/resize_bilinear.cc',
  inputs: [{ name: 'input' }, { name: 'size' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', size: 'INT32', output: 'same:input' } },
    { types: { input: 'UINT8', size: 'INT32', output: 'same:input' } },
    { types: { input: 'INT8', size: 'INT32', output: 'same:input' } },
    { types: { input: 'INT16', size: 'INT32', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 63, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 64, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 75, says: 'NumDimensions(input) != 4' },
    { kind: 'rank', tensor: 'size', eq: 1, at: 76, says: 'NumDimensions(size) != 1' },
    { kind: 'dimension', tensor: 'size', axis: 0, eq: 2, at: 77, says: 'size->dims->data[0] != 2' },
    { kind: 'type', tensor: 'size', oneOf: ['INT32'], at: 79, says: 'size->type != kTfLiteInt32' },
    {
      kind: 'notBothHalfPixelAndAlignCorners',
      at: 93,
      says: 'If half_pixel_centers is True, align_corners must be False.',
    },
  ],
  assignsOutputTypes: true,
  parameters: true,
  versions: [1, 4],
  minRuntime: ['1.7.0', '1.14.0', '2.2.0', '2.5.0'],
};
