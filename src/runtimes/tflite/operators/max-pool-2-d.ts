// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const maxPool2dFacts: OperatorFacts = {
  source: 'tflite/kernels/pooling.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 72, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 73, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 78, says: 'NumDimensions(input) != 4' },
    { kind: 'sameType', a: 'input', b: 'output', at: 79, says: 'input->type != output->type' },
    { kind: 'option', option: 'strideH', min: 1, at: 91, says: 'params->stride_height > 0 was not true.' },
    { kind: 'option', option: 'strideW', min: 1, at: 92, says: 'params->stride_width > 0 was not true.' },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'output',
      tolerance: 0.000001,
      when: { types: { input: ['UINT8', 'INT8'] } },
      fail: 'debugAbort',
      at: 101,
    },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'output',
      when: { types: { input: ['UINT8', 'INT8'] } },
      fail: 'debugAbort',
      at: 103,
    },
    {
      kind: 'option',
      option: 'fusedActivationFunction',
      oneOf: ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'],
      stage: 'invoke',
      fail: 'silent',
    },
  ],
  typeError: 'Type %s not currently supported.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.5.0', '1.14.0', '2.3.0'],
};
