// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const divFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/div.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'sameType', a: 'input1', b: 'input2', at: 49, says: 'input1->type != input2->type' },
    { kind: 'sameType', a: 'input1', b: 'output', at: 50, says: 'input1->type != output->type' },
    {
      kind: 'noQuantization',
      tensor: 'input1',
      when: { types: { output: ['INT32'] } },
      at: 96,
      says: 'input1->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'noQuantization',
      tensor: 'input2',
      when: { types: { output: ['INT32'] } },
      at: 98,
      says: 'input2->quantization.type != kTfLiteNoQuantization',
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'DIV only supports FLOAT32, INT32, quantized INT8 now, got type %s (%d).',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDiv',
};
