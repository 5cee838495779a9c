// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloPadFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_pad.cc',
  inputs: [{ name: 'input' }, { name: 'padding_value' }],
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
        padding_value: 'same:input',
        output: 'same:input',
      },
    },
  ],
  conditions: [
    {
      kind: 'sameType',
      a: 'input',
      b: 'padding_value',
      at: 420,
      says: 'input_tensor->type == padding_value_tensor->type was not true.',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 446,
      says: 'input_tensor->type == output_tensor->type was not true.',
    },
    { kind: 'elements', tensor: 'padding_value', eq: 1, at: 426, says: 'padding_value_count != 1' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.16.0'],
};
