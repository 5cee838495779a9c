// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const padv2Facts: OperatorFacts = {
  source: 'tflite/kernels/pad.cc',
  inputs: [{ name: 'input' }, { name: 'paddings' }, { name: 'constant_values', optional: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: 'FLOAT32',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['FLOAT32', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'FLOAT16',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['FLOAT16', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'BFLOAT16',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['BFLOAT16', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'UINT8',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['UINT8', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'INT8',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['INT8', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'INT16',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['INT16', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'INT32',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['INT32', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'INT64',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['INT64', 'none'],
        output: 'same:input',
      },
    },
    {
      types: {
        input: 'BOOL',
        paddings: ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'],
        constant_values: ['BOOL', 'none'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2, 3], at: 54, says: 'num_inputs == 2 || num_inputs == 3 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 55, says: 'NumOutputs(&node) != 1' },
    { kind: 'rank', tensor: 'paddings', eq: 2, at: 163, says: 'NumDimensions(&paddings) != 2' },
    {
      kind: 'paddingsRowsEqualRank',
      at: 176,
      says: 'SizeOfDimension(op_context.paddings, 0) != op_context.dims',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 410,
      says: 'op_context.input->type != op_context.output->type',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'constant_values',
      at: 413,
      says: 'op_context.input->type != op_context.constant_values->type',
    },
    { kind: 'elements', tensor: 'constant_values', eq: 1, at: 194, says: 'constant_values_count != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      max: 5,
      at: 419,
      says: 'op_context.dims <= reference_ops::PadKernelMaxDimensionCount() was not true.',
    },
    {
      kind: 'sameZeroPoint',
      a: 'output',
      b: 'constant_values',
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      at: 449,
      says: 'op_context.output->params.zero_point != op_context.constant_values->params.zero_point',
    },
    {
      kind: 'sameScale',
      a: 'output',
      b: 'constant_values',
      tolerance: 0,
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      at: 451,
      says: 'op_context.output->params.scale != op_context.constant_values->params.scale',
    },
  ],
  typeError: 'Type %s is currently not supported by Pad.',
  typesTestedIn: 'invoke',
  versions: [1, 6],
  minRuntime: ['1.9.0', '1.14.0', '2.4.0', '2.6.0', '2.20.0', '2.23.0'],
};
