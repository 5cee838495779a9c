// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const shapeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/shape.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'any', output: 'INT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 39, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 40, says: 'NumOutputs(node) != 1' },
  ],
  typeError: { output: 'Output type %s not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddShape',
};
