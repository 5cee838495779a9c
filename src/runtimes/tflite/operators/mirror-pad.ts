// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const mirrorPadFacts: OperatorFacts = {
  source: 'tflite/kernels/mirror_pad.cc',
  inputs: [{ name: 'input' }, { name: 'paddings' }],
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
        paddings: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'sameType', a: 'input', b: 'output', at: 373, says: 'input_tensor->type != output_tensor->type' },
    { kind: 'rank', tensor: 'paddings', eq: 2, at: 145, says: 'NumDimensions(padding_matrix) != 2' },
    {
      kind: 'paddingsRowsEqualRank',
      at: 146,
      says: 'SizeOfDimension(padding_matrix, 0) != NumDimensions(input)',
    },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0,
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      at: 382,
      says: 'input_tensor->params.scale != output_tensor->params.scale',
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      at: 384,
      says: 'input_tensor->params.zero_point != output_tensor->params.zero_point',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 389,
      says: 'input_tensor->params.zero_point != 0',
    },
  ],
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.13.1', '2.3.0', '2.12.0'],
};
