// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const broadcastToFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/broadcast_to.cc',
  inputs: [{ name: 'input' }, { name: 'shape' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'FLOAT32',
          'INT8',
          'INT16',
          'INT32',
          'INT64',
          'UINT8',
          'BOOL',
          'UINT16',
          'UINT32',
          'UINT64',
          'FLOAT16',
          'FLOAT64',
          'INT4',
        ],
        shape: ['INT32', 'INT64'],
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 77, says: 'NumInputs(node) == 2 was not true.' },
    { kind: 'outputCount', oneOf: [1], at: 78, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', max: 5, at: 87, says: 'BroadcastTo only supports 1-5D tensor.' },
    { kind: 'sameType', a: 'input', b: 'output', at: 92, says: 'input->type != output->type' },
    { kind: 'const', tensor: 'shape', at: 98, says: 'Non-constant >shape< tensor is not supported' },
    { kind: 'rank', tensor: 'shape', eq: 1, at: 37, says: 'NumDimensions(shape) != 1' },
    { kind: 'broadcastToOutput', at: 43, says: 'Output must match with the expected shape dimension.' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddBroadcastTo',
};
