// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const readVariableFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/read_variable.cc',
  inputs: [{ name: 'resource_id' }],
  outputs: [{ name: 'value' }],
  signatures: [{ types: { resource_id: 'RESOURCE', value: 'any' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], fail: 'debugAbort', at: 39 },
    { kind: 'outputCount', oneOf: [1], fail: 'debugAbort', at: 40 },
    { kind: 'elements', tensor: 'resource_id', eq: 1, fail: 'debugAbort', at: 49 },
    {
      kind: 'needsMicroResourceVariables',
      stage: 'invoke',
      at: 69,
      says: 'READ_VARIABLE requires resource variables. Please create ResourceVariables and pass it to the interpreter.',
    },
    {
      kind: 'readBytesEqualVariableBytes',
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/micro/micro_resource_variable.cc:78',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddReadVariable',
};
