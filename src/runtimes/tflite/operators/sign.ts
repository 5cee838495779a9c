// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signFacts: OperatorFacts = {
  source: 'tflite/kernels/sign.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'FLOAT64', output: 'FLOAT64' } },
    { types: { input: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 31, says: 'tflite::NumInputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 37, says: 'input->type != output->type' },
  ],
  typeError: 'Unsupported datatype for sign output: %s',
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['2.11.0', '2.12.0'],
};
