// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const assignVariableFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/assign_variable.cc',
  inputs: [{ name: 'resource_id' }, { name: 'value' }],
  outputs: [],
  signatures: [{ types: { resource_id: ['RESOURCE', 'INT32'], value: 'any' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 54, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [0], at: 55, says: 'NumOutputs(node) != 0' },
    {
      kind: 'elements',
      tensor: 'resource_id',
      eq: 1,
      at: 68,
      says: 'NumElements(input_resource_id_tensor->dims) != 1',
    },
    {
      kind: 'needsMicroResourceVariables',
      stage: 'invoke',
      at: 116,
      says: 'ASSIGN_VARIABLE requires resource variables. Please create ResourceVariables and pass it to the interpreter.',
    },
    {
      kind: 'assignBytesEqualVariableBytes',
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/micro/micro_resource_variable.cc:131',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddAssignVariable',
};
