// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const floorFacts: OperatorFacts = {
  source: 'tflite/kernels/floor.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'FLOAT16', output: 'same:input' } },
    { types: { input: 'BFLOAT16', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 43, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 44, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.9.0'],
};
