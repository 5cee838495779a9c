// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const atan2Facts: OperatorFacts = {
  source: 'tflite/kernels/atan2.cc',
  inputs: [{ name: 'y' }, { name: 'x' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { y: 'FLOAT32', x: 'FLOAT32', output: 'FLOAT32' } },
    { types: { y: 'FLOAT64', x: 'FLOAT64', output: 'FLOAT64' } },
    { types: { y: 'BFLOAT16', x: 'BFLOAT16', output: 'BFLOAT16' } },
    { types: { y: 'FLOAT16', x: 'FLOAT16', output: 'FLOAT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 35, says: 'tflite::NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 36, says: 'tflite::NumOutputs(node) != 1' },
    { kind: 'sameShape', a: 'y', b: 'x', at: 42, says: 'input_y->type != input_x->type' },
    { kind: 'sameType', a: 'y', b: 'x', at: 43, says: 'input_y->type != input_x->type' },
    { kind: 'sameType', a: 'y', b: 'output', at: 44, says: 'input_y->type != output->type' },
  ],
  typeError: 'Unsupported datatype for atan2 output: %s',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.10.0'],
};
