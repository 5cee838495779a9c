// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const quantizeFacts: OperatorFacts = {
  source: 'tflite/kernels/quantize.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: ['UINT8', 'INT8', 'INT16', 'INT4', 'UINT4'] } },
    { types: { input: 'INT16', output: ['INT8', 'INT16', 'INT32'] } },
    { types: { input: 'INT32', output: ['INT8', 'INT16'] } },
    { types: { input: 'INT8', output: ['INT8', 'UINT8', 'INT16'] } },
    { types: { input: 'UINT8', output: ['INT8', 'UINT8', 'INT16'] } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 159, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 160, says: 'NumOutputs(node) != 1' },
    {
      kind: 'affineQuantization',
      tensor: 'output',
      at: 168,
      says: 'output->quantization.type != kTfLiteAffineQuantization',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'], output: ['INT16'] } },
      at: 202,
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'], output: ['INT16'] } },
      at: 203,
      says: 'output->params.zero_point != 0',
    },
  ],
  versions: [1, 6],
  minRuntime: ['1.14.0', '1.15.0', '2.7.0', '2.21.0', '2.21.0', '2.21.0'],
};
