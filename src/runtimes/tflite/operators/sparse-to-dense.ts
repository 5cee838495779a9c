// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sparseToDenseFacts: OperatorFacts = {
  source: 'tflite/kernels/sparse_to_dense.cc',
  inputs: [{ name: 'indices' }, { name: 'output_shape' }, { name: 'values' }, { name: 'default_value' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        indices: ['INT32', 'INT64'],
        output_shape: ['INT32', 'INT64'],
        values: 'INT32',
        default_value: 'INT32',
        output: 'INT32',
      },
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        output_shape: ['INT32', 'INT64'],
        values: 'INT64',
        default_value: 'INT64',
        output: 'INT64',
      },
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        output_shape: ['INT32', 'INT64'],
        values: 'INT8',
        default_value: 'INT8',
        output: 'INT8',
      },
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        output_shape: ['INT32', 'INT64'],
        values: 'UINT8',
        default_value: 'UINT8',
        output: 'UINT8',
      },
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        output_shape: ['INT32', 'INT64'],
        values: 'FLOAT32',
        default_value: 'FLOAT32',
        output: 'FLOAT32',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [4], at: 144, says: 'NumInputs(node) != 4' },
    { kind: 'outputCount', oneOf: [1], at: 145, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'indices', max: 2, at: 164, says: 'NumDimensions(indices) < 3 was not true.' },
    { kind: 'rank', tensor: 'output_shape', eq: 1, at: 166, says: 'NumDimensions(output_shape) != 1' },
    { kind: 'rank', tensor: 'values', max: 1, at: 169, says: 'NumDimensions(values) < 2 was not true.' },
    { kind: 'elements', tensor: 'default_value', eq: 1, at: 171, says: 'NumElements(default_value) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: 'Value type %s is currently not supported by sparse to dense.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.9.0', '1.14.0', '1.15.0'],
};
