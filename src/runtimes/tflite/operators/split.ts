// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const splitFacts: OperatorFacts = {
  source: 'tflite/kernels/split.cc',
  inputs: [{ name: 'axis' }, { name: 'input' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    { types: { axis: 'INT32', input: 'FLOAT32', outputs: 'same:input' }, notEnforced: ['axis'] },
    { types: { axis: 'INT32', input: 'UINT8', outputs: 'same:input' }, notEnforced: ['axis'] },
    { types: { axis: 'INT32', input: 'INT8', outputs: 'same:input' }, notEnforced: ['axis'] },
    { types: { axis: 'INT32', input: 'INT16', outputs: 'same:input' }, notEnforced: ['axis'] },
    { types: { axis: 'INT32', input: 'INT32', outputs: 'same:input' }, notEnforced: ['axis'] },
    { types: { axis: 'INT32', input: 'INT64', outputs: 'same:input' }, notEnforced: ['axis'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 80, says: 'NumInputs(node) != 2' },
    { kind: 'splitCount', at: 84, says: 'NumOutputs(node) != op_context.params->num_splits' },
    { kind: 'splitEven', at: 64, says: 'Not an even split' },
  ],
  assignsOutputTypes: true,
  typeError: 'Type %s currently not supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 5],
  minRuntime: ['1.5.0', '1.14.0', '1.14.0', '2.3.0', '2.23.0'],
};
