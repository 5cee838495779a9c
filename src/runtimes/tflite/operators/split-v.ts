// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const splitVFacts: OperatorFacts = {
  source: 'tflite/kernels/split_v.cc',
  inputs: [{ name: 'input' }, { name: 'size_splits' }, { name: 'axis' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    {
      types: { input: 'FLOAT32', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
    {
      types: { input: 'UINT8', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
    {
      types: { input: 'INT16', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
    {
      types: { input: 'INT32', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
    {
      types: { input: 'INT64', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
    {
      types: { input: 'INT8', size_splits: ['INT32', 'INT64'], axis: 'INT32', outputs: 'same:input' },
      notEnforced: ['axis'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 132, says: 'NumInputs(node) != 3' },
    { kind: 'splitCount', at: 136, says: 'NumOutputs(node) != op_context.params->num_splits' },
    { kind: 'rank', tensor: 'size_splits', eq: 1, at: 156, says: 'NumDimensions(size_splits) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: 'Type %s currently not supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.13.1', '2.3.0', '2.23.0'],
};
