// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const spaceToDepthFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/space_to_depth.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 40, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 41, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 52, says: 'NumDimensions(input) != 4' },
    { kind: 'sameType', a: 'input', b: 'output', at: 57, says: 'input->type != output->type' },
    { kind: 'option', option: 'blockSize', min: 1, fail: 'crash', at: 62 },
    { kind: 'spaceToDepthDivisible', at: 65, says: 'input_height != output_height * block_size' },
  ],
  typeError: 'data_type == kTfLiteFloat32 || data_type == kTfLiteInt8 was not true.',
  resolverMethod: 'AddSpaceToDepth',
};
