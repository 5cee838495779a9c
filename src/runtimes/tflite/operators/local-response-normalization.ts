// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const localResponseNormalizationFacts: OperatorFacts = {
  source: 'tflite/kernels/local_response_norm.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 39, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 40, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 48, says: 'NumDimensions(input) != 4' },
    { kind: 'option', option: 'radius', min: 0, stage: 'invoke', fail: 'crash', at: 48 },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
