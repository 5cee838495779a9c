// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sumFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT8' } },
    { types: { input: 'INT16', axis: 'INT32', output: 'INT16' } },
  ],
  conditions: [
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
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:368',
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
  typeError: 'Only float32, int8, and int16 types are supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSum',
};
