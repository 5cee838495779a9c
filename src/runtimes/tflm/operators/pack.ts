// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const packFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/pack.cc',
  inputs: [{ name: 'values', variadic: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { values: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['values'] },
    { types: { values: 'INT8', output: 'INT8' }, notEnforced: ['values'] },
    { types: { values: 'INT16', output: 'INT16' }, notEnforced: ['values'] },
    { types: { values: 'INT32', output: 'INT32' }, notEnforced: ['values'] },
    { types: { values: 'INT64', output: 'INT64' }, notEnforced: ['values'] },
  ],
  conditions: [
    { kind: 'packElements', stage: 'invoke', fail: 'debugAbort', at: 54 },
    { kind: 'packValuesCount', stage: 'invoke', fail: 'crash', at: 59 },
  ],
  typeError: "Type '%s' is not supported by pack.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddPack',
};
