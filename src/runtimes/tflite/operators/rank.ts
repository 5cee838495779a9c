// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const rankFacts: OperatorFacts = {
  source: 'tflite/kernels/rank.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'any', output: 'INT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 31, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 32, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
