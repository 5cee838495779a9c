// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const eluFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/elu.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 85, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 86, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 93, says: 'input->type != output->type' },
  ],
  typeError: 'ELU only supports float32 and int8 currently, got %s.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddElu',
};
