// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const matrixDiagFacts: OperatorFacts = {
  source: 'tflite/kernels/matrix_diag.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: ['INT64', 'INT32', 'INT16', 'INT8', 'UINT8', 'FLOAT32'], output: 'same:input' },
      notEnforced: ['input'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 33, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 34, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 39, says: 'input_dims_size >= 1 was not true.' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
