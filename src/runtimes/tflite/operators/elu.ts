// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const eluFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'INT8', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 202, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 203, says: 'NumOutputs(node) != 1' },
  ],
  typeError: 'Only float32 and int8 is supported currently, got %s.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
