// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const varHandleFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/var_handle.cc',
  inputs: [],
  outputs: [{ name: 'resource_id' }],
  signatures: [{ types: { resource_id: ['RESOURCE', 'INT32'] }, notEnforced: ['resource_id'] }],
  conditions: [
    {
      kind: 'needsMicroResourceVariables',
      at: 53,
      says: 'VAR_HANDLE requires resource variables. Please create ResourceVariables and pass it to the interpreter.',
    },
    {
      kind: 'resourceVariableSlots',
      at: 'tensorflow/lite/micro/micro_resource_variable.cc:53',
      says: 'Failed to allocate resource variable. Maximum resource variable count (%d) reached.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddVarHandle',
};
