// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const transposeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/transpose.cc',
  inputs: [{ name: 'input' }, { name: 'perm' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', perm: 'INT32', output: 'FLOAT32' }, notEnforced: ['perm'] },
    { types: { input: 'INT8', perm: 'INT32', output: 'INT8' }, notEnforced: ['perm'] },
    { types: { input: 'INT16', perm: 'INT32', output: 'INT16' }, notEnforced: ['perm'] },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2],
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:27',
      says: 'NumInputs(node) != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:28',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'rank',
      tensor: 'input',
      max: 5,
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:33',
      says: 'Transpose op only supports 1D-5D input arrays.',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:35',
      says: 'op_context.input->type != op_context.output->type',
    },
    {
      kind: 'const',
      tensor: 'perm',
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:37',
      says: 'Non-constant >perm< tensor is not supported',
    },
    {
      kind: 'rank',
      tensor: 'perm',
      eq: 1,
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:44',
      says: 'NumDimensions(op_context.perm) != 1',
    },
    {
      kind: 'elementsEqualRankOf',
      a: 'perm',
      b: 'input',
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:45',
      says: 'op_context.perm->dims->data[0] != dims',
    },
    {
      kind: 'permInRange',
      allowNegative: false,
      at: 'tensorflow/lite/micro/kernels/transpose_common.cc:47',
      says: 'Transpose op permutations array is out of bounds.',
    },
  ],
  typeError: 'Type %s is currently not supported by Transpose. Only float32, int8 and int16 are supported',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddTranspose',
  kernels: {
    cmsisNn: {
      optimized: ['int8'],
      reference: ['float32', 'int16'],
      restrictions: ['int8: max 4 dims, checked at Invoke'],
      conditions: [
        {
          kind: 'rank',
          tensor: 'input',
          max: 4,
          when: { types: { input: ['INT8'] } },
          stage: 'invoke',
          at: 'tensorflow/lite/micro/kernels/cmsis_nn/transpose.cc',
        },
      ],
    },
  },
};
