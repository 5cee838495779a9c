// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reverseV2Facts: OperatorFacts = {
  source: 'tflite/kernels/reverse.cc',
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
    { types: { input: 'FLOAT16', axis: 'INT32', output: 'FLOAT16' } },
    { types: { input: 'BFLOAT16', axis: 'INT32', output: 'BFLOAT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 39, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 40, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'axis', eq: 1, at: 46, says: 'NumDimensions(axis) != 1' },
    { kind: 'rank', tensor: 'input', max: 8, at: 47, says: 'NumDimensions(input) <= 8 was not true.' },
    { kind: 'axisCountAtMostRank', at: 48, says: 'NumDimensions(input) >= NumElements(axis) was not true.' },
    { kind: 'sameType', a: 'output', b: 'input', at: 74, says: 'output->type != input->type' },
    { kind: 'reverseAxesContiguous', stage: 'invoke', at: 110, says: 'Non-contiguous `axes` not supported' },
  ],
  typeError: "Type '%s' is not supported by reverse.",
  typesTestedIn: 'invoke',
  versions: [1, 4],
  minRuntime: ['1.14.0', '2.2.0', '2.5.0', '2.23.0'],
};
