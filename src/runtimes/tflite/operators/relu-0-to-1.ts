// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const relu0To1Facts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 224, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 225, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 230, says: 'input->type != output->type' },
  ],
  typeError: 'Only float32, uint8, int8 supported currently, got %s.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.10.0'],
};
