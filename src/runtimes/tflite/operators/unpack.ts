// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const unpackFacts: OperatorFacts = {
  source: 'tflite/kernels/unpack.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    { types: { input: 'FLOAT32', outputs: 'FLOAT32' } },
    { types: { input: 'INT32', outputs: 'INT32' } },
    { types: { input: 'FLOAT16', outputs: 'FLOAT16' } },
    { types: { input: 'BFLOAT16', outputs: 'BFLOAT16' } },
    { types: { input: 'UINT8', outputs: 'UINT8' } },
    { types: { input: 'INT8', outputs: 'INT8' } },
    { types: { input: 'INT16', outputs: 'INT16' } },
    { types: { input: 'BOOL', outputs: 'BOOL' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 38, says: 'NumInputs(node) != 1' },
    { kind: 'unpackCount', at: 39, says: 'NumOutputs(node) != data->num' },
    { kind: 'sameType', a: 'outputs', b: 'input', at: 77, says: 'output->type != input->type' },
    {
      kind: 'sameZeroPoint',
      a: 'input',
      b: 'outputs',
      at: 80,
      says: 'input->params.zero_point != output->params.zero_point',
    },
    {
      kind: 'sameScale',
      a: 'input',
      b: 'outputs',
      tolerance: 0,
      at: 82,
      says: 'input->params.scale != output->params.scale',
    },
  ],
  typeError: "Type '%s' is not supported by unpack.",
  parameters: true,
  versions: [1, 6],
  minRuntime: ['1.11.0', '1.14.0', '2.2.0', '2.3.0', '2.22.0', '2.23.0'],
};
