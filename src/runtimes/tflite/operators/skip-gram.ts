// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const skipGramFacts: OperatorFacts = {
  source: 'tflite/kernels/skip_gram.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'STRING', output: 'STRING' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 49, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 50, says: 'NumOutputs(node) != 1' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
