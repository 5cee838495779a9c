// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const batchMatmulFacts: OperatorFacts = {
  source: 'tflite/kernels/batch_matmul.cc',
  inputs: [{ name: 'lhs' }, { name: 'rhs' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { lhs: 'FLOAT32', rhs: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { lhs: 'FLOAT32', rhs: 'INT8', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { lhs: 'INT8', rhs: 'INT8', output: ['INT8', 'INT32'] }, notEnforced: ['output'] },
    { types: { lhs: 'INT16', rhs: 'INT16', output: 'INT16' }, notEnforced: ['output'] },
    { types: { lhs: 'INT16', rhs: 'INT8', output: 'INT16' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 293, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 294, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'lhs',
      min: 2,
      max: 5,
      at: 354,
      says: 'NumDimensions(lhs_data) >= 2 was not true.',
    },
    {
      kind: 'rank',
      tensor: 'rhs',
      min: 2,
      max: 5,
      at: 356,
      says: 'NumDimensions(rhs_data) >= 2 was not true.',
    },
    { kind: 'batchMatMulBatchDims', at: 373, says: 'rhs_dim != 1' },
    { kind: 'batchMatMulAccumDim', at: 383, says: 'accum_dim_lhs != accum_dim_rhs' },
    {
      kind: 'zeroPoint',
      tensor: 'lhs',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 335,
      says: 'lhs_data->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'rhs',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 336,
      says: 'rhs_data->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { lhs: ['INT16'] } },
      at: 337,
      says: 'output->params.zero_point != 0',
    },
  ],
  typeError: "Currently BatchMatMul doesn't support type: %s",
  versions: [1, 4],
  minRuntime: ['2.3.0', '2.3.0', '2.4.0', '2.5.0'],
};
