// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const argMinFacts: OperatorFacts = {
  source: 'tflite/kernels/arg_min_max.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: ['FLOAT32', 'UINT8', 'INT8', 'INT32', 'BOOL'],
        axis: ['INT32', 'INT64'],
        output: ['INT32', 'INT64'],
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 86, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 87, says: 'NumOutputs(node) != 1' },
    { kind: 'elements', tensor: 'axis', eq: 1, at: 94, says: 'NumElements(axis) != 1' },
    { kind: 'option', option: 'outputType', oneOf: ['INT32', 'INT64'], at: 104 },
    { kind: 'rank', tensor: 'input', min: 1, at: 134, says: 'NumDimensions(input) >= 1 was not true.' },
  ],
  assignsOutputTypes: true,
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.9.0', '1.14.0', '2.9.0'],
};
