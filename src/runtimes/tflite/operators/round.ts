// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const roundFacts: OperatorFacts = {
  source: 'tflite/kernels/round.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'FLOAT16', output: 'same:input' } },
    { types: { input: 'BFLOAT16', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 39, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 40, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: "Type '%s' is not supported by round.",
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
