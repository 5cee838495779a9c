// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const scatterNdFacts: OperatorFacts = {
  source: 'tflite/kernels/scatter_nd.cc',
  inputs: [{ name: 'indices' }, { name: 'updates' }, { name: 'shape' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { indices: 'INT32', updates: 'FLOAT32', shape: 'INT32', output: 'FLOAT32' } },
    { types: { indices: 'INT32', updates: 'UINT8', shape: 'INT32', output: 'UINT8' } },
    { types: { indices: 'INT32', updates: 'BOOL', shape: 'INT32', output: 'BOOL' } },
    { types: { indices: 'INT32', updates: 'INT8', shape: 'INT32', output: 'INT8' } },
    { types: { indices: 'INT32', updates: 'INT64', shape: 'INT32', output: 'INT64' } },
    { types: { indices: 'INT32', updates: 'INT32', shape: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 74, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 75, says: 'NumOutputs(node) != 1' },
    { kind: 'scatterNdShapes', at: 60, says: 'indices.Dims(i) != updates.Dims(i)' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['2.1.0'],
};
