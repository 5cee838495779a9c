// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reshapeFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reshape.cc',
  inputs: [{ name: 'input' }, { name: 'shape', optional: true }],
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
          'RESOURCE',
          'INT4',
        ],
        shape: 'any',
        output: 'same:input',
      },
    },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1, 2],
      at: 'tensorflow/lite/micro/kernels/reshape_common.cc:88',
      says: 'NumInputs(node) == 1 || NumInputs(node) == 2 was not true.',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/reshape_common.cc:89',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/reshape_common.cc:77',
      says: 'input->type != output->type',
    },
    {
      kind: 'reshapeElements',
      at: 'tensorflow/lite/micro/kernels/reshape_common.cc:78',
      says: 'num_input_elements != num_output_elements',
    },
    {
      kind: 'reshapeSingleStretchDim',
      at: 'tensorflow/lite/micro/kernels/reshape_common.cc:61',
      says: 'stretch_dim != -1',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddReshape',
  kernels: { xtensa: { optimized: ['VISION_P6'] } },
};
