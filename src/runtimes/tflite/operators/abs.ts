// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const absFacts: OperatorFacts = {
  source: 'tflite/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 138, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 139, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 144, says: 'input->type != output->type' },
    {
      kind: 'affineQuantization',
      tensor: 'input',
      when: { types: { input: ['INT8'] } },
      at: 155,
      says: 'input->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input: ['INT8'] } },
      at: 157,
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 157,
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 174,
      says: 'op_data->input_offset != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] }, quantized: 'input' },
      at: 175,
      says: 'op_data->output_offset != 0',
    },
  ],
  typeError: 'Type %s is unsupported by op Abs.',
  versions: [1, 5],
  minRuntime: ['1.13.0', '2.4.0', '2.5.0', '2.6.0', '2.12.0'],
};
