// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reshapeFacts: OperatorFacts = {
  source: 'tflite/kernels/reshape.cc',
  inputs: [{ name: 'input' }, { name: 'shape', optional: true }],
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
          'RESOURCE',
          'COMPLEX128',
        ],
        shape: ['INT32', 'none', 'any'],
        output: 'same:input',
      },
    },
    { types: { input: 'any', shape: 'any', output: 'any' }, loose: true },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1, 2],
      at: 120,
      says: 'NumInputs(node) == 1 || NumInputs(node) == 2 was not true.',
    },
    { kind: 'outputCount', oneOf: [1], at: 121, says: 'NumOutputs(node) != 1' },
    { kind: 'emptyInputSlot', index: 1, fail: 'crash', at: 161 },
    { kind: 'reshapeElements', at: 57 },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
