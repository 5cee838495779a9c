// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const dynamicUpdateSliceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/dynamic_update_slice.cc',
  inputs: [{ name: 'operand' }, { name: 'update' }, { name: 'start_indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { operand: 'FLOAT32', update: 'FLOAT32', start_indices: ['INT32', 'INT64'], output: 'FLOAT32' },
      notEnforced: ['output'],
    },
    {
      types: { operand: 'INT8', update: 'INT8', start_indices: ['INT32', 'INT64'], output: 'INT8' },
      notEnforced: ['output'],
    },
    {
      types: { operand: 'INT16', update: 'INT16', start_indices: ['INT32', 'INT64'], output: 'INT16' },
      notEnforced: ['output'],
    },
    {
      types: { operand: 'INT32', update: 'INT32', start_indices: ['INT32', 'INT64'], output: 'INT32' },
      notEnforced: ['output'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 127, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 128, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'operand', b: 'update', at: 149, says: 'operand->type != update->type' },
    { kind: 'rank', tensor: 'start_indices', eq: 1, at: 153, says: 'NumDimensions(start_indices) != 1' },
    {
      kind: 'elementsEqualRankOf',
      a: 'start_indices',
      b: 'operand',
      at: 154,
      says: 'SizeOfDimension(start_indices, 0) != NumDimensions(operand)',
    },
    {
      kind: 'sameRank',
      a: 'operand',
      b: 'update',
      at: 157,
      says: 'NumDimensions(update) != NumDimensions(operand)',
    },
    {
      kind: 'updateDimsFitOperand',
      at: 160,
      says: 'SizeOfDimension(update, i) <= SizeOfDimension(operand, i) was not true.',
    },
  ],
  typeError: 'DYNAMIC_UPDATE_SLICE: Operand type %s not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDynamicUpdateSlice',
};
