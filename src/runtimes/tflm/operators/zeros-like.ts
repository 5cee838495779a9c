// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const zerosLikeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/zeros_like.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT64', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'INT32', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'INT8', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'FLOAT32', output: 'any' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 31, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 32, says: 'NumOutputs(node) != 1' },
  ],
  typeError: 'ZerosLike only currently supports int64, int32, and float32, got %d.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddZerosLike',
};
