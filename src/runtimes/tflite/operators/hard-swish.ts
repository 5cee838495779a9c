// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hardSwishFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 202, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 203, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 208, says: 'input->type != output->type' },
    {
      kind: 'hardSwishOutputMultiplierExponent',
      when: { types: { input: ['UINT8', 'INT8'] } },
      at: 285,
      says: 'params->output_multiplier_exponent <= 0 was not true.',
    },
  ],
  typeError: 'Only float32, uint8 and int8 are supported currently, got %s.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.15.0'],
};
