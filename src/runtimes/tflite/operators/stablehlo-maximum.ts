// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloMaximumFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_elementwise.h',
  inputs: [{ name: 'lhs' }, { name: 'rhs' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { lhs: 'FLOAT16', rhs: 'FLOAT16', output: 'same:lhs' } },
    { types: { lhs: 'FLOAT32', rhs: 'FLOAT32', output: 'same:lhs' } },
    { types: { lhs: 'FLOAT64', rhs: 'FLOAT64', output: 'same:lhs' } },
    { types: { lhs: 'INT8', rhs: 'INT8', output: 'same:lhs' } },
    { types: { lhs: 'INT16', rhs: 'INT16', output: 'same:lhs' } },
    { types: { lhs: 'INT32', rhs: 'INT32', output: 'same:lhs' } },
    { types: { lhs: 'INT64', rhs: 'INT64', output: 'same:lhs' } },
    { types: { lhs: 'UINT8', rhs: 'UINT8', output: 'same:lhs' } },
    { types: { lhs: 'UINT16', rhs: 'UINT16', output: 'same:lhs' } },
    { types: { lhs: 'UINT32', rhs: 'UINT32', output: 'same:lhs' } },
    { types: { lhs: 'UINT64', rhs: 'UINT64', output: 'same:lhs' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [2],
      at: 'tflite/kernels/stablehlo_elementwise.cc:24',
      says: 'NumInputs(node) != 2',
    },
    {
      kind: 'outputCount',
      oneOf: [1],
      at: 'tflite/kernels/stablehlo_elementwise.cc:25',
      says: 'NumOutputs(node) != 1',
    },
    {
      kind: 'sameType',
      a: 'lhs',
      b: 'rhs',
      at: 'tflite/kernels/stablehlo_elementwise.cc:35',
      says: 'input_tensor1->type != input_tensor2->type',
    },
    {
      kind: 'sameShape',
      a: 'lhs',
      b: 'rhs',
      at: 'tflite/kernels/stablehlo_elementwise.cc:39',
      says: 'input_tensor1->dims->data[idx] != input_tensor2->dims->data[idx]',
    },
  ],
  typeError: '(Data Type: %s) currently not supported.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.16.0'],
};
