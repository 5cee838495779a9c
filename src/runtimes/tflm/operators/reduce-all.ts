// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reduceAllFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'BOOL', axis: 'INT32', output: 'BOOL' } }],
  conditions: [
    {
      kind: 'type',
      tensor: 'input',
      oneOf: ['BOOL'],
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:268',
      says: 'input->type != kTfLiteBool',
    },
    {
      kind: 'inputCount',
      oneOf: [2],
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:46',
      says: 'node->inputs->size != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:47',
      says: 'node->outputs->size != 1',
    },
    {
      kind: 'type',
      tensor: 'axis',
      oneOf: ['INT32'],
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:52',
      says: 'axis->type != kTfLiteInt32',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:417',
      says: 'input->type != output->type',
    },
    {
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/reduce.h:180',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddReduceAll',
};
