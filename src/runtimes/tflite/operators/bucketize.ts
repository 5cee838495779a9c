// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const bucketizeFacts: OperatorFacts = {
  source: 'tflite/kernels/bucketize.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: ['INT32', 'FLOAT32', 'INT64', 'FLOAT64'], output: 'INT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 63, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 64, says: 'NumOutputs(node) != 1' },
    { kind: 'boundariesSorted', at: 68, says: 'Expected sorted boundaries' },
  ],
  assignsOutputTypes: true,
  typeError: "Type '%s' is not supported by bucketize.",
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.8.0'],
};
