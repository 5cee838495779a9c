// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const randomStandardNormalFacts: OperatorFacts = {
  source: 'tflite/kernels/random_ops.cc',
  inputs: [{ name: 'shape' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { shape: 'INT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 175, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 176, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'shape', eq: 1, at: 182, says: 'NumDimensions(shape) != 1' },
  ],
  typeError: 'Unsupported output datatype for Multinomial op: %s',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.8.0'],
};
