// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const addNFacts: OperatorFacts = {
  source: 'tflite/kernels/add_n.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { inputs: 'FLOAT32', output: 'FLOAT32' } },
    { types: { inputs: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', min: 2, at: 51, says: 'num_inputs >= 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 52, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameShape',
      a: 'inputs',
      b: 'inputs',
      at: 92,
      says: 'HaveSameShapes(input1, input) was not true.',
    },
    { kind: 'sameType', a: 'inputs', b: 'inputs', at: 93, says: 'input1->type != input->type' },
  ],
  assignsOutputTypes: true,
  typeError: 'AddN only supports FLOAT32|INT32 now, got %s.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
