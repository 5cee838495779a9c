// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const splitVFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/split_v.cc',
  inputs: [{ name: 'input' }, { name: 'size_splits', optional: true }, { name: 'axis' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    {
      types: { input: 'FLOAT32', size_splits: 'any', axis: 'INT32', outputs: 'FLOAT32' },
      notEnforced: ['axis', 'outputs'],
    },
    {
      types: { input: 'INT8', size_splits: 'any', axis: 'INT32', outputs: 'INT8' },
      notEnforced: ['axis', 'outputs'],
    },
    {
      types: { input: 'INT16', size_splits: 'any', axis: 'INT32', outputs: 'INT16' },
      notEnforced: ['axis', 'outputs'],
    },
    {
      types: { input: 'INT32', size_splits: 'any', axis: 'INT32', outputs: 'INT32' },
      notEnforced: ['axis', 'outputs'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 75, says: 'NumInputs(node) != 3' },
    { kind: 'const', tensor: 'axis', at: 82, says: 'Non-constant >axis< tensor is not supported' },
    {
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      at: 97,
      says: 'axis_value >= 0 was not true.',
    },
  ],
  typeError: { input: 'Type %s currently not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSplitV',
};
