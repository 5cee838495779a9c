// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const splitFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/split.cc',
  inputs: [{ name: 'axis' }, { name: 'input' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    { types: { axis: 'INT32', input: 'FLOAT32', outputs: 'FLOAT32' }, notEnforced: ['axis', 'outputs'] },
    { types: { axis: 'INT32', input: 'INT8', outputs: 'INT8' }, notEnforced: ['axis', 'outputs'] },
    { types: { axis: 'INT32', input: 'INT16', outputs: 'INT16' }, notEnforced: ['axis', 'outputs'] },
    { types: { axis: 'INT32', input: 'INT32', outputs: 'INT32' }, notEnforced: ['axis', 'outputs'] },
  ],
  conditions: [
    { kind: 'const', tensor: 'axis', at: 78, says: 'Non-constant >axis< tensor is not supported' },
    {
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      at: 94,
      says: 'axis_value >= 0 was not true.',
    },
    { kind: 'splitEven', stage: 'invoke', fail: 'debugAbort', at: 44 },
  ],
  typeError: { input: 'Type %s currently not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSplit',
};
