// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tileFacts: OperatorFacts = {
  source: 'tflite/kernels/tile.cc',
  inputs: [{ name: 'input' }, { name: 'multiples' }],
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
        multiples: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 301, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 302, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 312, says: 'input->type != output->type' },
    { kind: 'tileMultiplesLength', at: 96, says: 'num_dimensions != num_multipliers' },
  ],
  typeError: "Multipliers of type '%s' are not supported by tile.",
  versions: [1, 3],
  minRuntime: ['1.10.1', '2.2.0', '2.8.0'],
};
