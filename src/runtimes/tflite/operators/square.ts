// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squareFacts: OperatorFacts = {
  source: 'tflite/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 138, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 139, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 144, says: 'input->type != output->type' },
  ],
  typeError: 'Type %s is unsupported by op Square.',
  versions: [1, 1],
  minRuntime: ['1.12.0'],
};
