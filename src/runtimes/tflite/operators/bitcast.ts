// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const bitcastFacts: OperatorFacts = {
  source: 'tflite/kernels/bitcast.cc',
  inputs: [{ name: 'input' }],
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
          'INT64',
          'UINT64',
          'FLOAT64',
          'COMPLEX64',
        ],
        output: [
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
          'INT64',
          'UINT64',
          'FLOAT64',
          'COMPLEX64',
        ],
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 71, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 72, says: 'NumOutputs(node) != 1' },
    {
      kind: 'bitcastShapes',
      at: 56,
      says: 'input->dims->data[dims - 1] != output_type_size / input_type_size',
    },
  ],
  versions: [1, 1],
  minRuntime: ['2.13.0'],
};
