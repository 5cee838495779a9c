// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sinFacts: OperatorFacts = {
  source: 'tflite/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'FLOAT16', output: 'FLOAT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 138, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 139, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 144, says: 'input->type != output->type' },
  ],
  typeError: 'Type %s is unsupported by op Sin.',
  versions: [1, 2],
  minRuntime: ['1.9.0', '2.23.0'],
};
