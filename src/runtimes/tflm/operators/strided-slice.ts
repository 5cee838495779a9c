// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stridedSliceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/strided_slice.cc',
  inputs: [{ name: 'input' }, { name: 'begin' }, { name: 'end' }, { name: 'strides' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', begin: 'INT32', end: 'INT32', strides: 'INT32', output: 'FLOAT32' },
      notEnforced: ['input', 'begin', 'end', 'strides'],
    },
    {
      types: { input: 'INT8', begin: 'INT32', end: 'INT32', strides: 'INT32', output: 'INT8' },
      notEnforced: ['input', 'begin', 'end', 'strides'],
    },
    {
      types: { input: 'INT16', begin: 'INT32', end: 'INT32', strides: 'INT32', output: 'INT16' },
      notEnforced: ['input', 'begin', 'end', 'strides'],
    },
    {
      types: { input: 'INT32', begin: 'INT32', end: 'INT32', strides: 'INT32', output: 'INT32' },
      notEnforced: ['input', 'begin', 'end', 'strides'],
    },
    {
      types: { input: 'BOOL', begin: 'INT32', end: 'INT32', strides: 'INT32', output: 'BOOL' },
      notEnforced: ['input', 'begin', 'end', 'strides'],
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [4],
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:139',
      says: 'NumInputs(node) != 4',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:140',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'rank',
      tensor: 'input',
      max: 4,
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:142',
      says: 'input dim should not exceed 4',
    },
    {
      kind: 'const',
      tensor: 'begin',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:144',
      says: 'Non-constant >begin< tensor is not supported',
    },
    {
      kind: 'const',
      tensor: 'end',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:146',
      says: 'Non-constant >end< tensor is not supported',
    },
    {
      kind: 'const',
      tensor: 'strides',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:148',
      says: 'Non-constant >strides< tensor is not supported',
    },
    {
      kind: 'stridesNonZero',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:102',
      says: 'stride value has to be non-zero',
    },
    {
      kind: 'stridedSliceVectorsCoverRank',
      fail: 'silent',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:75',
    },
    {
      kind: 'stridedSliceOutput',
      at: 'tensorflow/lite/micro/kernels/strided_slice_common.cc:119',
      says: 'output_shape->data[shape_size] != dim_shape',
    },
  ],
  typeError: { output: 'Type %s not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddStridedSlice',
  kernels: { xtensa: { optimized: ['int16'] } },
};
