// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const matrixSetDiagFacts: OperatorFacts = {
  source: 'tflite/kernels/matrix_set_diag.cc',
  inputs: [{ name: 'input' }, { name: 'diagonal' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: ['INT64', 'INT32', 'INT16', 'INT8', 'UINT8', 'FLOAT32'],
        diagonal: 'any',
        output: 'same:input',
      },
      notEnforced: ['input'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 34, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 35, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 2, at: 40, says: 'input_dims_size >= 2 was not true.' },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
