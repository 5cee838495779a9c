// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const densifyFacts: OperatorFacts = {
  source: 'tflite/kernels/densify.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: ['FLOAT32', 'FLOAT16', 'INT8'], output: 'same:input' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 54, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 55, says: 'NumOutputs(node) != 1' },
    { kind: 'const', tensor: 'input', at: 61, says: 'IsConstantTensor(op_context.input) was not true.' },
    { kind: 'inputIsSparse', at: 60, says: 'op_context.input->type != kTfLiteString was not true.' },
  ],
  assignsOutputTypes: true,
  typeError: 'Type %d not supported.',
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.2.0'],
};
