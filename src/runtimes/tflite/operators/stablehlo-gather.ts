// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloGatherFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_gather.cc',
  inputs: [{ name: 'operand' }, { name: 'start_indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        operand: [
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
        ],
        start_indices: ['INT32', 'INT64'],
        output: 'same:operand',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 281, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 282, says: 'NumOutputs(node) != 1' },
  ],
  typeError: '(Index Type: %s) currently not supported.',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.16.0'],
};
