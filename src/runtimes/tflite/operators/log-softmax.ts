// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logSoftmaxFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 656, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 657, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 662, says: 'input->type != output->type' },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.0625,
      relativeTolerance: 0,
      when: { types: { input: ['UINT8', 'INT8'] } },
      at: 665,
      says: 'output->params.scale != 16.0 / 256',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 255,
      when: { types: { input: ['UINT8'] } },
      at: 668,
      says: 'output->params.zero_point != 255',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 127,
      when: { types: { input: ['INT8'] } },
      at: 671,
      says: 'output->params.zero_point != 127',
    },
  ],
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.14.0', '1.14.0'],
};
