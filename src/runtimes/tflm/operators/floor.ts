// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const floorFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/floor.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] }],
  conditions: [],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFloor',
};
