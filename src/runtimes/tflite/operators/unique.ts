// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const uniqueFacts: OperatorFacts = {
  source: 'tflite/kernels/unique.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'values' }, { name: 'indices' }],
  signatures: [
    { types: { input: 'INT8', values: 'INT8', indices: ['INT32', 'INT64'] } },
    { types: { input: 'INT16', values: 'INT16', indices: ['INT32', 'INT64'] } },
    { types: { input: 'INT32', values: 'INT32', indices: ['INT32', 'INT64'] } },
    { types: { input: 'INT64', values: 'INT64', indices: ['INT32', 'INT64'] } },
    { types: { input: 'FLOAT32', values: 'FLOAT32', indices: ['INT32', 'INT64'] } },
    { types: { input: 'UINT8', values: 'UINT8', indices: ['INT32', 'INT64'] } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 45, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [2], at: 46, says: 'NumOutputs(node) != 2' },
    { kind: 'uniqueIndexType', at: 70, says: 'output_index_tensor->type != params->index_out_type' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 74, says: 'NumDimensions(input) != 1' },
  ],
  typeError: "Currently Unique doesn't support type: %s",
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.14.0'],
};
