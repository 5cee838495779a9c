// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const oneHotFacts: OperatorFacts = {
  source: 'tflite/kernels/one_hot.cc',
  inputs: [{ name: 'indices' }, { name: 'depth' }, { name: 'on_value' }, { name: 'off_value' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'FLOAT32',
        off_value: 'FLOAT32',
        output: 'FLOAT32',
      },
      notEnforced: ['depth'],
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'INT32',
        off_value: 'INT32',
        output: 'INT32',
      },
      notEnforced: ['depth'],
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'INT64',
        off_value: 'INT64',
        output: 'INT64',
      },
      notEnforced: ['depth'],
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'INT8',
        off_value: 'INT8',
        output: 'INT8',
      },
      notEnforced: ['depth'],
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'UINT8',
        off_value: 'UINT8',
        output: 'UINT8',
      },
      notEnforced: ['depth'],
    },
    {
      types: {
        indices: ['INT32', 'INT64'],
        depth: 'INT32',
        on_value: 'BOOL',
        off_value: 'BOOL',
        output: 'BOOL',
      },
      notEnforced: ['depth'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [4], at: 128, says: 'NumInputs(node) != 4' },
    { kind: 'outputCount', oneOf: [1], at: 129, says: 'NumOutputs(node) != 1' },
    { kind: 'elements', tensor: 'depth', eq: 1, at: 154, says: 'NumElements(op_context.depth) != 1' },
    { kind: 'elements', tensor: 'on_value', eq: 1, at: 155, says: 'NumElements(op_context.on_value) != 1' },
    { kind: 'elements', tensor: 'off_value', eq: 1, at: 156, says: 'NumElements(op_context.off_value) != 1' },
    {
      kind: 'oneHotAxis',
      at: 152,
      says: 'op_context.axis >= 0 && op_context.axis < op_context.output_dims was not true.',
    },
  ],
  assignsOutputTypes: true,
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.11.0'],
};
