// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reduceMinFacts: OperatorFacts = {
  source: 'tflite/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'INT32', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'INT64', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'UINT8', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'INT8', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'INT16', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 86, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 87, says: 'NumOutputs(node) != 1' },
    {
      kind: 'type',
      tensor: 'axis',
      oneOf: ['INT32'],
      at: 398,
      says: 'op_context.axis->type != kTfLiteInt32',
    },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0,
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      stage: 'invoke',
      at: 960,
      says: 'input->params.scale != op_context.output->params.scale',
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      when: { types: { input: ['UINT8', 'INT8', 'INT16'] } },
      stage: 'invoke',
      at: 962,
      says: 'input->params.zero_point != op_context.output->params.zero_point',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 420,
      says: 'op_context.input->params.zero_point != 0',
    },
  ],
  typeError: 'Unsupported quantized data type: %d',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.11.0', '1.14.0', '2.5.0'],
};
