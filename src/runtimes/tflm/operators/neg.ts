// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const negFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/neg.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] }],
  conditions: [],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddNeg',
};
