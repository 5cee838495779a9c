// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logicalOrFacts: OperatorFacts = {
  source: 'tflite/kernels/logical.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input1: 'BOOL', input2: 'BOOL', output: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 51, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 52, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 67, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 80 },
  ],
  assignsOutputTypes: true,
  typeError: 'Logical ops only support bool type.',
  versions: [1, 1],
  minRuntime: ['1.11.0'],
};
