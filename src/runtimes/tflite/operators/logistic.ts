// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logisticFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'FLOAT16', output: 'FLOAT16' } },
    { types: { input: 'BFLOAT16', output: 'BFLOAT16' } },
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 436, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 437, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 442, says: 'input->type != output->type' },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.00390625,
      relativeTolerance: 0,
      when: { types: { input: ['UINT8', 'INT8'] } },
      at: 475,
      says: 'output->params.scale == 1. / 256 was not true.',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.000030517578125,
      relativeTolerance: 0,
      when: { types: { input: ['INT16'] } },
      at: 489,
      says: 'output->params.scale == 1. / 32768 was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 490,
      says: 'output->params.zero_point == 0 was not true.',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 501,
      says: 'input->params.zero_point != 0',
    },
  ],
  typeError: 'Only float32, uint8, int16 and int8 are supported currently, got %s.',
  typesTestedIn: 'invoke',
  versions: [1, 3],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0'],
};
