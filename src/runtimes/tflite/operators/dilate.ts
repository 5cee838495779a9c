// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const dilateFacts: OperatorFacts = {
  source: 'tflite/kernels/dilate.cc',
  inputs: [{ name: 'input' }, { name: 'dilations' }, { name: 'padding_value' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: [
          'INT8',
          'UINT8',
          'BOOL',
          'INT16',
          'UINT16',
          'FLOAT16',
          'BFLOAT16',
          'FLOAT32',
          'INT32',
          'UINT32',
          'INT64',
          'UINT64',
          'FLOAT64',
          'COMPLEX64',
        ],
        dilations: 'INT32',
        padding_value: 'same:input',
        output: 'same:input',
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 254, says: 'NumInputs(node) != DilationContext::kNumInputTensors' },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 256,
      says: 'NumOutputs(node) != DilationContext::kNumOutputTensors',
    },
  ],
  versions: [1, 1],
  minRuntime: ['2.15.0'],
};
