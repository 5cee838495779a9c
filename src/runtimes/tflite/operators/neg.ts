// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const negFacts: OperatorFacts = {
  source: 'tflite/kernels/neg.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'same:input' } },
    { types: { input: 'INT64', output: 'same:input' } },
    { types: { input: 'INT32', output: 'same:input' } },
    { types: { input: 'INT8', output: 'same:input' } },
    { types: { input: 'INT16', output: 'same:input' } },
    { types: { input: 'FLOAT16', output: 'same:input' } },
    { types: { input: 'BFLOAT16', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 35, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 36, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: 'Neg only currently supports int64, int32, and float32, got %d.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.9.0'],
};
