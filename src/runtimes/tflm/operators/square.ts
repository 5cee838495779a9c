// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squareFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 81, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 82, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 89, says: 'input->type != output->type' },
  ],
  typeError: 'input->type != expected_type',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSquare',
};
