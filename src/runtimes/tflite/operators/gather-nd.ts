// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const gatherNdFacts: OperatorFacts = {
  source: 'tflite/kernels/gather_nd.cc',
  inputs: [{ name: 'params' }, { name: 'indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        params: [
          'FLOAT32',
          'FLOAT16',
          'BFLOAT16',
          'UINT8',
          'INT8',
          'INT16',
          'INT64',
          'INT32',
          'STRING',
          'BOOL',
        ],
        indices: ['INT32', 'INT64', 'INT16'],
        output: 'same:params',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 34, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 35, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'params', min: 1, at: 83, says: 'Params must be at least a vector.' },
    { kind: 'rank', tensor: 'indices', min: 1, at: 87, says: 'Indices must be at least a vector.' },
    {
      kind: 'gatherNdInnerDim',
      at: 91,
      says: 'Index innermost dimension length must be in [0, params rank].',
    },
  ],
  assignsOutputTypes: true,
  typeError: "Indices of type '%s' are not supported by gather_nd.",
  typesTestedIn: 'invoke',
  versions: [1, 6],
  minRuntime: ['1.14.0', '2.3.0', '2.5.0', '2.13.0', '2.16.0', '2.23.0'],
};
