// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const dequantizeFacts: OperatorFacts = {
  source: 'tflite/kernels/dequantize.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: ['INT2', 'INT4', 'UINT4', 'UINT8', 'INT8', 'INT16', 'FLOAT16'], output: 'FLOAT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 53, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 54, says: 'NumOutputs(node) != 1' },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 75,
      says: 'op_context.input->params.zero_point != 0',
    },
  ],
  assignsOutputTypes: true,
  versions: [1, 9],
  minRuntime: ['1.13.1', '1.14.0', '1.15.0', '2.2.0', '2.7.0', '2.18.0', '2.21.0', '2.22.0', '2.23.0'],
};
