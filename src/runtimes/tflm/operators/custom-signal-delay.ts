// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalDelayCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/delay.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'INT16', output: 'INT16' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 62, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 63, says: 'NumOutputs(node) != 1' },
    { kind: 'type', tensor: 'input', oneOf: ['INT16'], at: 73, says: 'input->type != kTfLiteInt16' },
    { kind: 'type', tensor: 'output', oneOf: ['INT16'], at: 74, says: 'output->type != kTfLiteInt16' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDelay',
};
