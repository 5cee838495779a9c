// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const topkV2Facts: OperatorFacts = {
  source: 'tflite/kernels/topk_v2.cc',
  inputs: [{ name: 'input' }, { name: 'k' }],
  outputs: [{ name: 'values' }, { name: 'indices' }],
  signatures: [
    { types: { input: 'FLOAT32', k: ['INT32', 'INT16'], values: 'FLOAT32', indices: ['INT32', 'INT16'] } },
    { types: { input: 'UINT8', k: ['INT32', 'INT16'], values: 'UINT8', indices: ['INT32', 'INT16'] } },
    { types: { input: 'INT8', k: ['INT32', 'INT16'], values: 'INT8', indices: ['INT32', 'INT16'] } },
    { types: { input: 'INT16', k: ['INT32', 'INT16'], values: 'INT16', indices: ['INT32', 'INT16'] } },
    { types: { input: 'INT32', k: ['INT32', 'INT16'], values: 'INT32', indices: ['INT32', 'INT16'] } },
    { types: { input: 'INT64', k: ['INT32', 'INT16'], values: 'INT64', indices: ['INT32', 'INT16'] } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 257, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [2], at: 258, says: 'NumOutputs(node) != 2' },
    { kind: 'sameType', a: 'input', b: 'values', at: 265, says: 'input->type != output_values->type' },
    { kind: 'elements', tensor: 'k', eq: 1, at: 67, says: 'NumElements(top_k) != 1' },
  ],
  typeError: 'Output index type %s is currently not supported by TopK.',
  typesTestedIn: 'invoke',
  versions: [1, 3],
  minRuntime: ['1.7.0', '1.14.0', '2.13.0'],
};
