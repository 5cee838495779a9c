// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const meanFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reduce.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT8' }, notEnforced: ['output'] },
    { types: { input: 'INT16', axis: 'INT32', output: 'INT16' }, notEnforced: ['output'] },
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
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/reduce.h:180',
    },
    {
      kind: 'inputNotEmpty',
      stage: 'invoke',
      fail: 'crash',
      at: 'tensorflow/lite/micro/kernels/reduce_common.cc:320',
    },
  ],
  typeError: 'Currently, only float32, int8 or int16 input type is supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddMean',
};
