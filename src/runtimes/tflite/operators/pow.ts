// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const powFacts: OperatorFacts = {
  source: 'tflite/kernels/pow.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 52, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 53, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 67, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 81 },
  ],
  assignsOutputTypes: true,
  typeError: 'Unsupported data type %s.',
  versions: [1, 1],
  minRuntime: ['1.10.0'],
};
