// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const bitwiseXorFacts: OperatorFacts = {
  source: 'tflite/kernels/bitwise_xor.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'UINT8', input2: 'UINT8', output: 'UINT8' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
    { types: { input1: 'UINT16', input2: 'UINT16', output: 'UINT16' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' } },
    { types: { input1: 'UINT32', input2: 'UINT32', output: 'UINT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 47, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 48, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 62, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 70 },
  ],
  assignsOutputTypes: true,
  typeError: 'BitwiseXor currently only supports 8-bit/16-bit/32-bit integer/unsigned integer, got %s',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.13.0'],
};
