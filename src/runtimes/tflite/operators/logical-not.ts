// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logicalNotFacts: OperatorFacts = {
  source: 'tflite/kernels/elementwise.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'BOOL', output: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 138, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 139, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 144, says: 'input->type != output->type' },
  ],
  typeError: 'Current data type %s is not supported.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.11.0'],
};
