// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const circularBufferCustomFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/circular_buffer.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'INT8', output: 'INT8' } }],
  conditions: [
    {
      kind: 'dimension',
      tensor: 'input',
      axis: 0,
      equals: { tensor: 'output', axis: 0 },
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:52',
      says: 'input->dims->data[0] != output->dims->data[0]',
    },
    {
      kind: 'dimension',
      tensor: 'input',
      axis: 1,
      eq: 1,
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:53',
      says: '1 != input->dims->data[1]',
    },
    {
      kind: 'dimension',
      tensor: 'input',
      axis: 2,
      equals: { tensor: 'output', axis: 2 },
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:54',
      says: 'input->dims->data[2] != output->dims->data[2]',
    },
    {
      kind: 'dimension',
      tensor: 'output',
      axis: 3,
      equals: { tensor: 'input', axis: 3 },
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:55',
      says: 'output->dims->data[3] != input->dims->data[3]',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:57',
      says: 'input->type != output->type',
    },
    {
      kind: 'type',
      tensor: 'input',
      oneOf: ['INT8'],
      at: 'tensorflow/lite/micro/kernels/circular_buffer_common.cc:60',
      says: 'input->type != kTfLiteInt8',
    },
  ],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddCircularBuffer',
};
