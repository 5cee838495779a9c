// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const leakyReluFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/leaky_relu.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/leaky_relu_common.cc:35',
      says: 'NumInputs(node) != 1',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tensorflow/lite/micro/kernels/leaky_relu_common.cc:36',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/leaky_relu_common.cc:43',
      says: 'input->type != output->type',
    },
  ],
  typeError: 'Only float32, int8 are supported by LEAKY_RELU, got %s.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddLeakyRelu',
  kernels: { xtensa: { optimized: ['int16'] } },
};
