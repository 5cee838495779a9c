// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const spaceToBatchNdFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/space_to_batch_nd.cc',
  inputs: [{ name: 'input' }, { name: 'block_shape' }, { name: 'paddings' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', block_shape: 'INT32', paddings: 'INT32', output: 'FLOAT32' },
      notEnforced: ['block_shape', 'paddings'],
    },
    {
      types: { input: 'INT8', block_shape: 'INT32', paddings: 'INT32', output: 'INT8' },
      notEnforced: ['block_shape', 'paddings'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 51, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 52, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      min: 3,
      max: 4,
      at: 60,
      says: 'NumDimensions(input) >= kInputOutputMinDimensionNum was not true.',
    },
    {
      kind: 'rank',
      tensor: 'output',
      min: 3,
      max: 4,
      at: 61,
      says: 'NumDimensions(output) >= kInputOutputMinDimensionNum was not true.',
    },
    { kind: 'sameType', a: 'input', b: 'output', at: 64, says: 'input->type != output->type' },
    { kind: 'paddingsAllZero', stage: 'invoke', fail: 'silent', at: 96 },
  ],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSpaceToBatchNd',
};
