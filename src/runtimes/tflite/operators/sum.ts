// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sumFacts: OperatorFacts = {
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
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 482,
      says: 'op_context.input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 483,
      says: 'op_context.output->params.zero_point != 0',
    },
    { kind: 'axisInRange', axis: 'axis', of: 'input', at: 140, says: 'Invalid axis index.' },
  ],
  typeError: 'Unsupported quantized data type: %d',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.10.0', '1.15.0'],
};
