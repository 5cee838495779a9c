// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const zerosLikeFacts: OperatorFacts = {
  source: 'tflite/kernels/zeros_like.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT64', output: 'same:input' } },
    { types: { input: 'INT32', output: 'same:input' } },
    { types: { input: 'FLOAT32', output: 'same:input' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 33, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 34, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: 'ZerosLike only currently supports int64, int32, and float32, got %d.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.12.0'],
};
