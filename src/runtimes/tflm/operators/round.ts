// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const roundFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/round.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 38, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 39, says: 'NumOutputs(node) != 1' },
    { kind: 'type', tensor: 'input', oneOf: ['FLOAT32'], at: 40, says: 'input->type != kTfLiteFloat32' },
    { kind: 'sameType', a: 'input', b: 'output', at: 41, says: 'output->type != input->type' },
    { kind: 'sameShape', a: 'input', b: 'output', at: 43, says: 'output->dims->size != input->dims->size' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddRound',
};
