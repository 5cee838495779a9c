// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const gatherFacts: OperatorFacts = {
  source: 'tflite/kernels/gather.cc',
  inputs: [{ name: 'input' }, { name: 'indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'FLOAT32',
          'FLOAT16',
          'BFLOAT16',
          'UINT8',
          'INT4',
          'INT8',
          'INT16',
          'INT64',
          'INT32',
          'BOOL',
          'STRING',
        ],
        indices: ['INT32', 'INT64', 'INT16'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 51, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 52, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      eq: 1,
      when: { types: { input: ['STRING'] } },
      at: 99,
      says: 'NumDimensions(input) != 1',
    },
    { kind: 'gatherAxis', at: 111, says: '0 <= axis && axis < NumDimensions(input) was not true.' },
    { kind: 'gatherBatchDims', at: 119, says: 'batch_dims <= axis was not true.' },
  ],
  assignsOutputTypes: true,
  typeError: "Positions of type '%s' are not supported by gather.",
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 8],
  minRuntime: ['1.6.0', '1.14.0', '1.15.0', '2.4.0', '2.5.0', '2.13.0', '2.15.0', '2.23.0'],
};
