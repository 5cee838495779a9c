// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const dynamicUpdateSliceFacts: OperatorFacts = {
  source: 'tflite/kernels/dynamic_update_slice.cc',
  inputs: [{ name: 'operand' }, { name: 'update' }, { name: 'start_indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        operand: [
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
          'INT4',
        ],
        update: 'same:operand',
        start_indices: ['INT32', 'INT64'],
        output: 'same:operand',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 71, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 72, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'start_indices',
      eq: 1,
      at: 59,
      says: 'NumDimensions(start_indices) == 1 was not true.',
    },
    {
      kind: 'elementsEqualRankOf',
      a: 'start_indices',
      b: 'operand',
      at: 60,
      says: 'SizeOfDimension(start_indices, 0) == NumDimensions(operand) was not true.',
    },
    {
      kind: 'sameRank',
      a: 'operand',
      b: 'update',
      at: 65,
      says: 'NumDimensions(update) == NumDimensions(operand) was not true.',
    },
    {
      kind: 'updateDimsFitOperand',
      at: 67,
      says: 'SizeOfDimension(update, i) <= SizeOfDimension(operand, i) was not true.',
    },
    { kind: 'sameType', a: 'operand', b: 'update', at: 73, says: 'operand->type != update->type' },
  ],
  assignsOutputTypes: true,
  typeError:
    'DynamicUpdateSlice only currently supports 1-bit/8-bit/16-bit/32-bit/64-bit integer or float type, got %d.',
  typesTestedIn: 'invoke',
  versions: [1, 6],
  minRuntime: ['2.9.0', '2.17.0', '2.19.0', '2.20.0', '2.21.0', '2.22.0'],
};
