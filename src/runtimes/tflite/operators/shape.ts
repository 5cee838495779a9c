// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const shapeFacts: OperatorFacts = {
  source: 'tflite/kernels/shape.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'any', output: ['INT32', 'INT64'] } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 40, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 41, says: 'NumOutputs(node) != 1' },
    { kind: 'option', option: 'outType', oneOf: ['INT32', 'INT64'], at: 50 },
  ],
  assignsOutputTypes: true,
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.10.0'],
};
