// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const unpackFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/unpack.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    { types: { input: 'FLOAT32', outputs: 'FLOAT32' }, notEnforced: ['outputs'] },
    { types: { input: 'INT32', outputs: 'INT32' }, notEnforced: ['outputs'] },
    { types: { input: 'INT16', outputs: 'INT16' }, notEnforced: ['outputs'] },
    { types: { input: 'INT8', outputs: 'INT8' }, notEnforced: ['outputs'] },
  ],
  conditions: [
    { kind: 'unpackElements', stage: 'invoke', fail: 'debugAbort', at: 57 },
    { kind: 'unpackNum', stage: 'invoke', fail: 'silent', at: 61 },
  ],
  typeError: "Type '%s' is not supported by unpack.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddUnpack',
};
