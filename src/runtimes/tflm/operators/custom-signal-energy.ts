// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalEnergyCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/energy.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'INT16', output: 'UINT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 64, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 65, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 75, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 76, says: 'NumDimensions(output) != 1' },
    { kind: 'type', tensor: 'input', oneOf: ['INT16'], at: 78, says: 'input->type != kTfLiteInt16' },
    { kind: 'type', tensor: 'output', oneOf: ['UINT32'], at: 79, says: 'output->type != kTfLiteUInt32' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddEnergy',
};
