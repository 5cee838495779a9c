// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const transposeFacts: OperatorFacts = {
  source: 'tflite/kernels/transpose.cc',
  inputs: [{ name: 'input' }, { name: 'perm' }],
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
          'INT4',
          'UINT4',
        ],
        perm: 'INT32',
        output: 'same:input',
      },
      notEnforced: ['perm'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 72, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 73, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', max: 8, at: 78, says: 'Transpose op only supports 1D-8D input arrays.' },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 81,
      says: 'op_context.input->type != op_context.output->type',
    },
    { kind: 'rank', tensor: 'perm', eq: 1, at: 51, says: 'NumDimensions(op_context->perm) != 1' },
    {
      kind: 'elementsEqualRankOf',
      a: 'perm',
      b: 'input',
      at: 52,
      says: 'op_context->perm->dims->data[0] != dims',
    },
    {
      kind: 'permInRange',
      allowNegative: true,
      at: 54,
      says: 'Transpose op permutations array is out of bounds.',
    },
  ],
  typeError: 'Type %s is currently not supported by Transpose.',
  typesTestedIn: 'invoke',
  versions: [1, 9],
  minRuntime: ['1.6.0', '1.14.0', '1.15.0', '2.3.0', '2.4.0', '2.12.0', '2.14.4', '2.22.0', '2.23.0'],
};
