// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const squeezeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/squeeze.cc',
  inputs: [{ name: 'input' }],
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
        output: 'any',
      },
      notEnforced: ['output'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 48, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 49, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      max: 8,
      at: 61,
      says: 'input_num_dims <= max_squeeze_dims was not true.',
    },
    {
      kind: 'squeezeDims',
      at: 74,
      says: 'current >= 0 && current < input_num_dims && input_dims->data[current] == 1 was not true.',
    },
    { kind: 'squeezeOutput', fail: 'abort', at: 83 },
    { kind: 'sameByteSize', stage: 'invoke', at: 107, says: 'input_byte_size != output_byte_size' },
  ],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSqueeze',
};
