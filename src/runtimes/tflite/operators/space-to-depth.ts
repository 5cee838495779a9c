// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const spaceToDepthFacts: OperatorFacts = {
  source: 'tflite/kernels/space_to_depth.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT32', output: 'INT32' } },
    { types: { input: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 45, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 46, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 54, says: 'NumDimensions(input) != 4' },
    { kind: 'option', option: 'blockSize', min: 1, at: 64, says: 'block_size > 0 was not true.' },
    { kind: 'spaceToDepthDivisible', at: 70, says: 'input_height != output_height * block_size' },
  ],
  typeError: "Type '%s' not currently supported.",
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 2],
  minRuntime: ['1.5.0', '1.14.0'],
};
