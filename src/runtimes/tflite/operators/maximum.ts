// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const maximumFacts: OperatorFacts = {
  source: 'tflite/kernels/maximum_minimum.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'FLOAT16', input2: 'FLOAT16', output: 'FLOAT16' } },
    { types: { input1: 'BFLOAT16', input2: 'BFLOAT16', output: 'BFLOAT16' } },
    { types: { input1: 'UINT8', input2: 'UINT8', output: 'UINT8' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'INT64', input2: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 57, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 58, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameType',
      a: 'input1',
      b: 'input2',
      at: 63,
      says: 'op_context.input1->type != op_context.input2->type',
    },
    { kind: 'broadcastable', at: 72 },
  ],
  assignsOutputTypes: true,
  typeError: 'Type %d is currently not supported by Maximum.',
  typesTestedIn: 'invoke',
  versions: [1, 4],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0', '2.3.0'],
};
