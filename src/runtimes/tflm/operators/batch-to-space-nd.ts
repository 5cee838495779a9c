// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const batchToSpaceNdFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/batch_to_space_nd.cc',
  inputs: [{ name: 'input' }, { name: 'block_shape' }, { name: 'crops' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', block_shape: 'INT32', crops: 'INT32', output: 'FLOAT32' },
      notEnforced: ['block_shape', 'crops'],
    },
    {
      types: { input: 'INT8', block_shape: 'INT32', crops: 'INT32', output: 'INT8' },
      notEnforced: ['block_shape', 'crops'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 42, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 43, says: 'NumOutputs(node) != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      min: 3,
      max: 4,
      at: 53,
      says: 'NumDimensions(input) >= kInputOutputMinDimensionNum was not true.',
    },
    {
      kind: 'rank',
      tensor: 'output',
      min: 3,
      max: 4,
      at: 54,
      says: 'NumDimensions(output) >= kInputOutputMinDimensionNum was not true.',
    },
    { kind: 'sameType', a: 'input', b: 'output', at: 57, says: 'input->type != output->type' },
  ],
  typeError: 'Type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddBatchToSpaceNd',
};
