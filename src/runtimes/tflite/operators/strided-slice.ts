// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stridedSliceFacts: OperatorFacts = {
  source: 'tflite/kernels/strided_slice.cc',
  inputs: [{ name: 'input' }, { name: 'begin' }, { name: 'end' }, { name: 'strides' }],
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
          'STRING',
        ],
        begin: 'INT32',
        end: 'INT32',
        strides: 'INT32',
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [4], at: 303, says: 'NumInputs(node) != 4' },
    { kind: 'outputCount', oneOf: [1], at: 304, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'begin', eq: 1, at: 309, says: 'NumDimensions(op_context.begin) != 1' },
    { kind: 'rank', tensor: 'end', eq: 1, at: 310, says: 'NumDimensions(op_context.end) != 1' },
    { kind: 'rank', tensor: 'strides', eq: 1, at: 311, says: 'NumDimensions(op_context.strides) != 1' },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 314,
      says: 'op_context.input->type != op_context.output->type',
    },
    {
      kind: 'beginEndStridesLengthsEqual',
      at: 312,
      says: 'NumElements(op_context.begin) != NumElements(op_context.end)',
    },
    { kind: 'stridedSliceIndicesAtMost31', at: 321, says: 'StridedSlice op only supports up to 31 indices.' },
    { kind: 'stridesNonZero', at: 200, says: 'stride value has to be non-zero' },
  ],
  parameters: true,
  versions: [1, 8],
  minRuntime: ['1.6.0', '1.14.0', '2.1.0', '2.2.0', '2.5.0', '2.6.0', '2.14.0', '2.14.0'],
};
