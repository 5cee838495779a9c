// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const expandDimsFacts: OperatorFacts = {
  source: 'tflite/kernels/expand_dims.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
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
          'INT2',
          'UINT4',
        ],
        axis: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 74, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 75, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0,
      at: 85,
      says: 'input->params.scale != output->params.scale',
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      at: 86,
      says: 'input->params.zero_point != output->params.zero_point',
    },
    { kind: 'elements', tensor: 'axis', eq: 1, at: 58, says: 'NumElements(&axis) != 1' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.10.0'],
};
