// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const fakeQuantFacts: OperatorFacts = {
  source: 'tflite/kernels/fake_quant.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['input', 'output'] }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 43, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 44, says: 'NumOutputs(node) != 1' },
    {
      kind: 'option',
      option: 'narrowRange',
      oneOf: [false],
      at: 50,
      says: 'narrow_range FakeQuant is not currently supported at runtime. narrow_range is only meant to be applied to weights, not activations',
    },
  ],
  assignsOutputTypes: true,
  typeError:
    'narrow_range FakeQuant is not currently supported at runtime. narrow_range is only meant to be applied to weights, not activations',
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.5.0', '1.10.0'],
};
