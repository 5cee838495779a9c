// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reverseV2Facts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/reverse.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'FLOAT32' } },
    { types: { input: 'INT32', axis: 'INT32', output: 'INT32' } },
    { types: { input: 'UINT8', axis: 'INT32', output: 'UINT8' } },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT8' } },
    { types: { input: 'INT16', axis: 'INT32', output: 'INT16' } },
    { types: { input: 'INT64', axis: 'INT32', output: 'INT64' } },
    { types: { input: 'BOOL', axis: 'INT32', output: 'BOOL' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 47, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 48, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'axis', eq: 1, at: 60, says: 'NumDimensions(axis) != 1' },
    {
      kind: 'rank',
      tensor: 'input',
      max: 6,
      at: 61,
      says: 'NumDimensions(input) <= kMaxDimensions was not true.',
    },
    { kind: 'axisCountAtMostRank', at: 62, says: 'NumDimensions(input) >= NumElements(axis) was not true.' },
    { kind: 'sameType', a: 'input', b: 'output', at: 79, says: 'input->type != output->type' },
    { kind: 'reverseAxesContiguous', stage: 'invoke', at: 117, says: 'Non-contiguous `axes` not supported' },
    {
      kind: 'axisInRange',
      axis: 'axis',
      of: 'input',
      stage: 'invoke',
      at: 105,
      says: 'axes_data[i] >= 0 && axes_data[i] < rank was not true.',
    },
  ],
  typeError: "Output type '%s' (%d) is not supported.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddReverseV2',
};
