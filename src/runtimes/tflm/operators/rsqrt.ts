// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const rsqrtFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 105, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 106, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 111, says: 'input->type != output->type' },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8'] } },
      at: 130,
      says: 'input->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input: ['INT8'] } },
      at: 132,
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 132,
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 149,
      says: 'op_data->input_offset != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 150,
      says: 'op_data->output_offset != 0',
    },
    {
      kind: 'rsqrtInputPositive',
      stage: 'invoke',
      at: 287,
      says: 'Rsqrt is only defined for positive values',
    },
  ],
  typeError: 'Current data type %s is not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddRsqrt',
};
