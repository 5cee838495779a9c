// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const varHandleFacts: OperatorFacts = {
  source: 'tflite/kernels/var_handle.cc',
  inputs: [],
  outputs: [{ name: 'resource_id' }],
  signatures: [{ types: { resource_id: ['RESOURCE', 'INT32'] }, notEnforced: ['resource_id'] }],
  conditions: [],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.6.0'],
};
