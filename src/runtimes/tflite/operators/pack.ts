// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const packFacts: OperatorFacts = {
  source: 'tflite/kernels/pack.cc',
  inputs: [{ name: 'values', variadic: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { values: 'FLOAT32', output: 'FLOAT32' } },
    { types: { values: 'INT32', output: 'INT32' } },
    { types: { values: 'UINT8', output: 'UINT8' } },
    { types: { values: 'UINT32', output: 'UINT32' } },
    { types: { values: 'INT8', output: 'INT8' } },
    { types: { values: 'INT16', output: 'INT16' } },
    { types: { values: 'INT64', output: 'INT64' } },
  ],
  conditions: [
    { kind: 'packCount', at: 38, says: 'NumInputs(node) != data->values_count' },
    { kind: 'outputCount', oneOf: [1], at: 39, says: 'NumOutputs(node) != 1' },
    { kind: 'packAxis', at: 47, says: 'NumDimensions(input0) >= data->axis was not true.' },
    {
      kind: 'sameShape',
      a: 'values',
      b: 'values',
      at: 66,
      says: 'HaveSameShapes(input0, input) was not true.',
    },
    { kind: 'sameType', a: 'values', b: 'values', at: 67, says: 'input0->type != input->type' },
    { kind: 'sameType', a: 'values', b: 'output', at: 85, says: 'output->type != input0->type' },
    {
      kind: 'sameZeroPoint',
      a: 'values',
      b: 'output',
      at: 92,
      says: 'input->params.zero_point != output->params.zero_point',
    },
    {
      kind: 'sameScale',
      a: 'values',
      b: 'output',
      tolerance: 0,
      at: 94,
      says: 'input->params.scale != output->params.scale',
    },
  ],
  typeError: "Type '%s' is not supported by pack.",
  parameters: true,
  versions: [1, 5],
  minRuntime: ['1.11.0', '1.14.0', '2.3.0', '2.13.0', '2.23.0'],
};
