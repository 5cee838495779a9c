// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const resizeNearestNeighborFacts: OperatorFacts = {
  source: 'tflite/kernels/resize_nearest_neighbor.cc',
  inputs: [{ name: 'input' }, { name: 'size' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'INT8',
          'UINT8',
          'BOOL',
          'INT16',
          'UINT16',
          'FLOAT16',
          'BFLOAT16',
          'FLOAT32',
          'INT32',
          'UINT32',
        ],
        size: 'INT32',
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 60, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 61, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 73, says: 'NumDimensions(input) != 4' },
    { kind: 'rank', tensor: 'size', eq: 1, at: 74, says: 'NumDimensions(size) != 1' },
    { kind: 'type', tensor: 'size', oneOf: ['INT32'], at: 75, says: 'size->type != kTfLiteInt32' },
    { kind: 'dimension', tensor: 'size', axis: 0, eq: 2, at: 76, says: 'size->dims->data[0] != 2' },
  ],
  assignsOutputTypes: true,
  parameters: true,
  versions: [1, 4],
  minRuntime: ['1.13.1', '1.14.0', '2.3.0', '2.4.0'],
};
