// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reduceMinFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT8' } },
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
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:149',
      says: 'input->type != output->type',
    },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0,
      when: { types: { input: ['INT8'] } },
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:174',
      says: 'static_cast<double>(op_data->input_scale) != static_cast<double>(op_data->output_scale)',
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      when: { types: { input: ['INT8'] } },
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:176',
      says: 'op_data->input_zp != op_data->output_zp',
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
  typeError: 'Only float32 and int8 types are supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddReduceMin',
};
