// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const castFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/cast.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: {
        input: ['INT8', 'INT16', 'INT32', 'UINT32', 'FLOAT32', 'BOOL'],
        output: ['INT8', 'INT16', 'INT32', 'UINT32', 'FLOAT32'],
      },
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 29, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 30, says: 'NumOutputs(node) != 1' },
  ],
  typeError: { input: 'Input type %s not supported.', output: 'Output type %s not supported.' },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddCast',
};
