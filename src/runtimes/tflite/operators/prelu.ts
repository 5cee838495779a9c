// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const preluFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }, { name: 'alpha' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', alpha: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['alpha'] },
    { types: { input: 'UINT8', alpha: 'UINT8', output: 'UINT8' }, notEnforced: ['alpha'] },
    { types: { input: 'INT8', alpha: 'INT8', output: 'INT8' }, notEnforced: ['alpha'] },
    { types: { input: 'INT16', alpha: 'INT8', output: 'INT16' }, notEnforced: ['alpha'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 702, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 703, says: 'NumOutputs(node) != 1' },
    { kind: 'broadcastable', at: 748, says: 'HaveSameShapes(input, output) was not true.' },
  ],
  assignsOutputTypes: true,
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['1.8.0'],
};
