// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logicalOrFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/logical.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input1: 'BOOL', input2: 'BOOL', output: 'BOOL' },
      notEnforced: ['input1', 'input2', 'output'],
    },
  ],
  conditions: [],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddLogicalOr',
};
