// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const gatherFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/gather.cc',
  inputs: [{ name: 'input' }, { name: 'indices' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', indices: 'INT32', output: 'any' }, notEnforced: ['output'] },
    { types: { input: 'INT8', indices: 'INT32', output: 'any' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 103, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 104, says: 'NumOutputs(node) != 1' },
    { kind: 'type', tensor: 'indices', oneOf: ['INT32'], at: 118 },
    { kind: 'type', tensor: 'input', oneOf: ['FLOAT32', 'INT8'], at: 132 },
    { kind: 'gatherAxis', at: 147, says: '0 <= axis && axis < NumDimensions(input) was not true.' },
    { kind: 'gatherBatchDims', at: 155, says: 'batch_dims <= axis was not true.' },
  ],
  typeError: {
    input: "Type '%s' is not supported by gather.",
    positions: "Positions of type '%s' are not supported by gather.",
  },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddGather',
};
