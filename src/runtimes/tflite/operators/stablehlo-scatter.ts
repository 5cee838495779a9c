// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloScatterFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_scatter.cc',
  inputs: [{ name: 'operand' }, { name: 'indices' }, { name: 'updates' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        operand: 'FLOAT16',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'FLOAT32',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'FLOAT64',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'INT8',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'INT16',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'INT32',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'INT64',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'UINT8',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'UINT16',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'UINT32',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'UINT64',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
    {
      types: {
        operand: 'BOOL',
        indices: ['INT32', 'INT64'],
        updates: 'same:operand',
        output: 'same:operand',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 344, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 345, says: 'NumOutputs(node) != 1' },
    {
      kind: 'stablehloScatterRegionSingleOp',
      at: 142,
      says: 'Only one kernel allowed within the stablehlo region. (%zu) kernels found.',
    },
  ],
  typeError: '(Index Type: %s) currently not supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.15.0'],
};
