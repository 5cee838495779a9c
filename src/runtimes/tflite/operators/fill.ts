// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const fillFacts: OperatorFacts = {
  source: 'tflite/kernels/fill.cc',
  inputs: [{ name: 'dims' }, { name: 'value' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        dims: ['INT32', 'INT64'],
        value: [
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
          'STRING',
        ],
        output: 'same:value',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 73, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 74, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'dims', eq: 1, at: 82, says: 'NumDimensions(dims) != 1' },
    { kind: 'rank', tensor: 'value', eq: 0, at: 89, says: 'NumDimensions(value) != 0' },
    {
      kind: 'sameScale',
      a: 'output',
      b: 'value',
      tolerance: 0,
      at: 96,
      says: 'output->params.scale != value->params.scale',
    },
    {
      kind: 'sameZeroPoint',
      a: 'output',
      b: 'value',
      at: 97,
      says: 'output->params.zero_point != value->params.zero_point',
    },
  ],
  assignsOutputTypes: true,
  typeError:
    'Fill only currently supports int8, int16, int32, int64, float32, bool, string for input 1, got %d.',
  typesTestedIn: 'invoke',
  versions: [1, 5],
  minRuntime: ['1.13.0', '2.3.0', '2.5.0', '2.12.0', '2.23.0'],
};
