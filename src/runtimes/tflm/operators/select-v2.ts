// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const selectV2Facts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/select.cc',
  inputs: [{ name: 'condition' }, { name: 'x' }, { name: 'y' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { condition: 'BOOL', x: 'FLOAT32', y: 'FLOAT32', output: 'any' }, notEnforced: ['output'] },
    { types: { condition: 'BOOL', x: 'INT8', y: 'INT8', output: 'any' }, notEnforced: ['output'] },
    { types: { condition: 'BOOL', x: 'INT16', y: 'INT16', output: 'any' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 78, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 79, says: 'NumOutputs(node) != 1' },
    {
      kind: 'type',
      tensor: 'condition',
      oneOf: ['BOOL'],
      at: 95,
      says: 'input_condition->type != kTfLiteBool',
    },
    { kind: 'sameType', a: 'x', b: 'y', at: 96, says: 'input_x->type != input_y->type' },
    { kind: 'selectBroadcast', at: 65, says: 'Given shapes are not broadcastable.' },
  ],
  typeError: { x: 'Does not support type other than int8|int16|float32, but got %s' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSelectV2',
};
