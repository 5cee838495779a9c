// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const whereFacts: OperatorFacts = {
  source: 'tflite/kernels/where.cc',
  inputs: [{ name: 'condition' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { condition: ['BOOL', 'FLOAT32', 'INT64', 'INT32', 'INT8', 'UINT8', 'UINT32'], output: 'INT64' },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 75, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 76, says: 'NumOutputs(node) != 1' },
  ],
  assignsOutputTypes: true,
  typeError: "Condition tensor has unsupported type: '%s'.",
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.14.0', '2.8.0'],
};
