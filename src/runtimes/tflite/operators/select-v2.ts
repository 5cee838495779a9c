// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const selectV2Facts: OperatorFacts = {
  source: 'tflite/kernels/select.cc',
  inputs: [{ name: 'condition' }, { name: 'x' }, { name: 'y' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { condition: 'BOOL', x: 'INT8', y: 'INT8', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'UINT8', y: 'UINT8', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'BOOL', y: 'BOOL', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'INT16', y: 'INT16', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'UINT16', y: 'UINT16', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'FLOAT16', y: 'FLOAT16', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'BFLOAT16', y: 'BFLOAT16', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'FLOAT32', y: 'FLOAT32', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'INT32', y: 'INT32', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'UINT32', y: 'UINT32', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'INT64', y: 'INT64', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'UINT64', y: 'UINT64', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'FLOAT64', y: 'FLOAT64', output: 'same:x' } },
    { types: { condition: 'BOOL', x: 'COMPLEX64', y: 'COMPLEX64', output: 'same:x' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 62, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 63, says: 'NumOutputs(node) != 1' },
    {
      kind: 'type',
      tensor: 'condition',
      oneOf: ['BOOL'],
      at: 79,
      says: 'input_condition->type != kTfLiteBool',
    },
    { kind: 'sameType', a: 'x', b: 'y', at: 80, says: 'input_x->type != input_y->type' },
    { kind: 'selectBroadcast', at: 113, says: 'output_size->size <= 8 was not true.' },
  ],
  assignsOutputTypes: true,
  typeError: 'Does not support type other than bool|float|int, got %d',
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['2.2.0', '2.12.0'],
};
