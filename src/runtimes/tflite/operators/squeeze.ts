// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squeezeFacts: OperatorFacts = {
  source: 'tflite/kernels/squeeze.cc',
  inputs: [{ name: 'input' }],
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
        output: 'same:input',
      },
    },
    { types: { input: 'any', output: 'any' }, loose: true },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 40, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 41, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', max: 8, at: 54, says: 'input_num_dims <= 8 was not true.' },
    {
      kind: 'squeezeDims',
      at: 69,
      says: 'current >= 0 && current < input_num_dims && input_dims->data[current] == 1 was not true.',
    },
  ],
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.6.0', '2.5.0'],
};
