// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sliceFacts: OperatorFacts = {
  source: 'tflite/kernels/slice.cc',
  inputs: [{ name: 'input' }, { name: 'begin' }, { name: 'size' }],
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
          'STRING',
        ],
        begin: ['INT32', 'INT64'],
        size: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 124, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 125, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 138, says: 'input->type != output->type' },
    { kind: 'rank', tensor: 'begin', eq: 1, at: 143, says: 'NumDimensions(begin) != 1' },
    { kind: 'rank', tensor: 'size', eq: 1, at: 144, says: 'NumDimensions(size) != 1' },
    {
      kind: 'sameType',
      a: 'begin',
      b: 'size',
      when: { types: { begin: ['INT64'] } },
      stage: 'invoke',
      fail: 'crash',
      at: 187,
    },
    {
      kind: 'sameType',
      a: 'begin',
      b: 'size',
      when: { types: { begin: ['INT32'] } },
      stage: 'invoke',
      fail: 'silent',
      at: 187,
    },
    { kind: 'sliceVectorsCoverRank', stage: 'invoke', fail: 'silent', at: 187 },
  ],
  typeError: 'Type %d is currently not supported by Slice.',
  versions: [1, 8],
  minRuntime: ['1.14.0', '1.14.0', '1.14.0', '2.4.0', '2.5.0', '2.14.0', '2.21.0', '2.23.0'],
};
