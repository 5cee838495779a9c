// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const expandDimsFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/expand_dims.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'INT8', axis: 'INT32', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'INT16', axis: 'INT32', output: 'any' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 90, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 91, says: 'NumOutputs(node) != 1' },
    { kind: 'const', tensor: 'axis', at: 102, says: 'Non-constant >axis< tensor is not supported' },
    { kind: 'rank', tensor: 'axis', max: 1, at: 36, says: 'Axis has only one element for Expand_Dims.' },
    { kind: 'type', tensor: 'axis', oneOf: ['INT32'], at: 41 },
    {
      kind: 'expandDimsOutput',
      at: 73,
      says: 'output_shape.DimensionsCount() == input_shape.DimensionsCount() + 1 was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddExpandDims',
};
