// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const batchMatmulFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/batch_matmul.cc',
  inputs: [{ name: 'lhs' }, { name: 'rhs' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { lhs: 'FLOAT32', rhs: 'FLOAT32', output: 'FLOAT32' } },
    { types: { lhs: 'INT8', rhs: 'INT8', output: 'INT8' } },
    { types: { lhs: 'INT16', rhs: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 180, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 181, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'lhs', b: 'rhs', at: 199, says: 'lhs_data->type == rhs_data->type was not true.' },
    {
      kind: 'sameType',
      a: 'lhs',
      b: 'output',
      at: 201,
      says: 'lhs_data->type == output->type was not true.',
    },
    { kind: 'rank', tensor: 'lhs', min: 2, max: 5, at: 206, says: 'lhs_rank >= 2 was not true.' },
    { kind: 'rank', tensor: 'rhs', min: 2, max: 5, at: 208, says: 'rhs_rank >= 2 was not true.' },
    { kind: 'batchMatMulBatchDims', at: 264, says: 'rhs_dim != 1' },
    { kind: 'batchMatMulAccumDim', at: 276, says: 'accum_dim_lhs != accum_dim_rhs' },
    {
      kind: 'batchMatMulOutputElements',
      at: 'tensorflow/lite/micro/kernels/batch_matmul_common.cc:66',
      says: 'orig_size != NumElements(output)',
    },
    {
      kind: 'outputRankAtLeastMaxInputRank',
      at: 'tensorflow/lite/micro/kernels/batch_matmul_common.cc:38',
      says: 'output_rank <= NumDimensions(output) was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'lhs',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 242,
      says: 'lhs_data->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'rhs',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 243,
      says: 'rhs_data->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 244,
      says: 'output->params.zero_point != 0',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddBatchMatMul',
  kernels: {
    cmsisNn: {
      optimized: ['int8', 'int16'],
      reference: ['float32'],
      restrictions: ['rank 2..4 (reference: 2..5)'],
      conditions: [
        {
          kind: 'rank',
          tensor: 'lhs',
          max: 4,
          when: { types: { lhs: ['INT8', 'INT16'] } },
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/batch_matmul.cc',
        },
      ],
    },
  },
};
