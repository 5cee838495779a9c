// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reduceAnyFacts: OperatorFacts = {
  source: 'tflite/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'BOOL', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] }],
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
    { kind: 'type', tensor: 'input', oneOf: ['BOOL'], at: 458, says: 'input->type != kTfLiteBool' },
    { kind: 'axisInRange', axis: 'axis', of: 'input', at: 140, says: 'Invalid axis index.' },
  ],
  typeError: 'Unsupported quantized data type: %d',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.11.0'],
};
