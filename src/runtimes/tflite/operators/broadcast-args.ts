// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const broadcastArgsFacts: OperatorFacts = {
  source: 'tflite/kernels/broadcast_args.cc',
  inputs: [{ name: 'shape1' }, { name: 'shape2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { shape1: 'INT32', shape2: 'INT32', output: 'INT32' } },
    { types: { shape1: 'INT64', shape2: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 48, says: 'NumInputs(node) == 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 49, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'shape1', eq: 1, at: 58, says: 'NumDimensions(op_context.shape1) != 1' },
    { kind: 'rank', tensor: 'shape2', eq: 1, at: 59, says: 'NumDimensions(op_context.shape2) != 1' },
  ],
  versions: [1, 1],
  minRuntime: ['2.6.0'],
};
