// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const signalFilterBankLogCustomFacts: OperatorFacts = {
  source: 'signal/micro/kernels/filter_bank_log.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'UINT32', output: 'INT16' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 64, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 65, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', eq: 1, at: 75, says: 'NumDimensions(input) != 1' },
    { kind: 'rank', tensor: 'output', eq: 1, at: 76, says: 'NumDimensions(output) != 1' },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFilterBankLog',
};
