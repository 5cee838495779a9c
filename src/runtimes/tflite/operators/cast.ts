// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const castFacts: OperatorFacts = {
  source: 'tflite/kernels/cast.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'INT64',
          'INT32',
          'UINT32',
          'UINT16',
          'INT16',
          'UINT8',
          'INT8',
          'FLOAT16',
          'BFLOAT16',
          'FLOAT32',
          'FLOAT64',
          'BOOL',
          'COMPLEX64',
        ],
        output: [
          'INT64',
          'INT32',
          'UINT32',
          'INT16',
          'UINT16',
          'UINT8',
          'INT8',
          'FLOAT16',
          'BFLOAT16',
          'FLOAT32',
          'FLOAT64',
          'BOOL',
          'COMPLEX64',
        ],
      },
    },
    { types: { input: ['FLOAT32'], output: ['INT4', 'INT2', 'UINT4'] } },
    { types: { input: ['INT4', 'INT2', 'UINT4'], output: ['FLOAT32'] } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 576, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 577, says: 'NumOutputs(node) != 1' },
  ],
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 9],
  minRuntime: ['1.5.0', '2.7.0', '2.8.0', '2.9.0', '2.12.0', '2.15.0', '2.17.0', '2.21.0', '2.23.0'],
};
