// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFramerCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/framer.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }, { name: 'output_valid' }],
  signatures: [{ types: { input: 'INT16', output: 'INT16', output_valid: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 80, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [2], at: 81, says: 'NumOutputs(node) != 2' },
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      plus: 1,
      at: 95,
      says: 'NumDimensions(input) + 1 != NumDimensions(output)',
    },
    { kind: 'rank', tensor: 'output_valid', eq: 0, at: 96, says: 'NumDimensions(output_valid) != 0' },
    { kind: 'framerInnerDimMultipleOfStep', at: 107, says: 'innermost_dim % params->frame_step != 0' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFramer',
};
