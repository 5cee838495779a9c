// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const broadcastArgsFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/broadcast_args.cc',
  inputs: [{ name: 'shape1' }, { name: 'shape2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { shape1: 'INT32', shape2: 'INT32', output: 'INT32' } },
    { types: { shape1: 'INT64', shape2: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 32, says: 'NumInputs(node) == 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 33, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'shape1', b: 'shape2', at: 45, says: 'shape1->type != shape2->type' },
    { kind: 'sameType', a: 'shape1', b: 'output', at: 46, says: 'shape1->type != output->type' },
    { kind: 'rank', tensor: 'shape1', eq: 1, at: 49, says: 'NumDimensions(shape1) != 1' },
    { kind: 'rank', tensor: 'shape2', eq: 1, at: 50, says: 'NumDimensions(shape2) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 53, says: 'NumDimensions(output) != 1' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddBroadcastArgs',
};
