// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const depthToSpaceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/depth_to_space.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 41, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 42, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 53, says: 'NumDimensions(input) != 4' },
    { kind: 'sameType', a: 'input', b: 'output', at: 58, says: 'input->type != output->type' },
    { kind: 'option', option: 'blockSize', min: 1, at: 61, says: 'block_size > 0 was not true.' },
    {
      kind: 'depthToSpaceChannels',
      at: 71,
      says: 'input_channels != output_channels * block_size * block_size',
    },
  ],
  typeError: 'data_type == kTfLiteFloat32 || data_type == kTfLiteInt8 was not true.',
  resolverMethod: 'AddDepthToSpace',
};
