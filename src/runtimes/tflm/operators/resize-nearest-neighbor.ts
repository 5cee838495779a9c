// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const resizeNearestNeighborFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/resize_nearest_neighbor.cc',
  inputs: [{ name: 'input' }, { name: 'size' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', size: 'INT32', output: 'FLOAT32' }, notEnforced: ['input'] },
    { types: { input: 'INT8', size: 'INT32', output: 'INT8' }, notEnforced: ['input'] },
    { types: { input: 'INT16', size: 'INT32', output: 'INT16' }, notEnforced: ['input'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 38, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 39, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 4, at: 50, says: 'NumDimensions(input) != 4' },
    { kind: 'rank', tensor: 'size', eq: 1, at: 51, says: 'NumDimensions(size) != 1' },
    { kind: 'type', tensor: 'size', oneOf: ['INT32'], at: 52, says: 'size->type != kTfLiteInt32' },
    { kind: 'dimension', tensor: 'size', axis: 0, eq: 2, at: 53, says: 'size->dims->data[0] != 2' },
    { kind: 'const', tensor: 'size', at: 57, says: 'Non-constant >size< tensor is not supported' },
  ],
  typeError: 'Output tensor type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddResizeNearestNeighbor',
};
