// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const ceilFacts: OperatorFacts = {
  source: 'tflite/kernels/ceil.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 37, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 38, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
