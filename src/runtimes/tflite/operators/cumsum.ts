// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const cumsumFacts: OperatorFacts = {
  source: 'tflite/kernels/cumsum.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'INT32', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
    { types: { input: 'INT64', axis: 'INT32', output: 'same:input' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 60, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 61, says: 'NumOutputs(node) != 1' },
    { kind: 'elements', tensor: 'axis', eq: 1, at: 71, says: 'NumElements(axis) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 73, says: 'NumDimensions(input) >= 1 was not true.' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.4.0'],
};
