// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const broadcastToFacts: OperatorFacts = {
  source: 'tflite/kernels/broadcast_to.cc',
  inputs: [{ name: 'input' }, { name: 'shape' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'INT8',
          'UINT8',
          'BOOL',
          'INT16',
          'UINT16',
          'FLOAT16',
          'BFLOAT16',
          'FLOAT32',
          'INT32',
          'UINT32',
          'INT64',
          'UINT64',
          'FLOAT64',
          'COMPLEX64',
          'INT4',
          'INT2',
          'UINT4',
        ],
        shape: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 87, says: 'NumInputs(node) == 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 88, says: 'NumOutputs(node) != 1' },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 92,
      says: 'op_context.input->type != op_context.output->type',
    },
    { kind: 'rank', tensor: 'shape', eq: 1, at: 49, says: 'NumDimensions(op_context->shape) != 1' },
    { kind: 'broadcastToOutput', at: 68, says: 'Output shape must be broadcastable from input shape.' },
  ],
  versions: [2, 4],
  minRuntime: [null, '2.5.0', '2.5.0', '2.23.0'],
};
