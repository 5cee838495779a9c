// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const imagFacts: OperatorFacts = {
  source: 'tflite/kernels/complex_support.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'COMPLEX64', output: 'FLOAT32' } },
    { types: { input: 'COMPLEX128', output: 'FLOAT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 32, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 33, says: 'NumOutputs(node) != 1' },
  ],
  typeError: 'Unsupported input type, ComplexAbs op only supports complex input, but got: %s',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
