// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloShiftLeftFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_shift_left.cc',
  inputs: [{ name: 'lhs' }, { name: 'rhs' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { lhs: 'INT8', rhs: 'INT8', output: 'same:lhs' } },
    { types: { lhs: 'INT16', rhs: 'INT16', output: 'same:lhs' } },
    { types: { lhs: 'INT32', rhs: 'INT32', output: 'same:lhs' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 49, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 50, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'lhs', b: 'rhs', at: 60, says: 'input1->type != input2->type' },
  ],
  assignsOutputTypes: true,
  typeError: '(Index Type: %s) currently not supported.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.17.0'],
};
