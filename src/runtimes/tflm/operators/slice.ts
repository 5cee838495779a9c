// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const sliceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/slice.cc',
  inputs: [{ name: 'input' }, { name: 'begin' }, { name: 'size' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', begin: ['INT32', 'INT64'], size: ['INT32', 'INT64'], output: 'FLOAT32' },
      notEnforced: ['size', 'output'],
    },
    {
      types: { input: 'INT32', begin: ['INT32', 'INT64'], size: ['INT32', 'INT64'], output: 'INT32' },
      notEnforced: ['size', 'output'],
    },
    {
      types: { input: 'INT8', begin: ['INT32', 'INT64'], size: ['INT32', 'INT64'], output: 'INT8' },
      notEnforced: ['size', 'output'],
    },
    {
      types: { input: 'INT16', begin: ['INT32', 'INT64'], size: ['INT32', 'INT64'], output: 'INT16' },
      notEnforced: ['size', 'output'],
    },
    {
      types: { input: 'BOOL', begin: ['INT32', 'INT64'], size: ['INT32', 'INT64'], output: 'BOOL' },
      notEnforced: ['size', 'output'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 50, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 51, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', fail: 'debugAbort', at: 67 },
    { kind: 'sameType', a: 'begin', b: 'size', fail: 'debugAbort', at: 68 },
    { kind: 'rank', tensor: 'begin', eq: 1, fail: 'debugAbort', at: 71 },
    { kind: 'rank', tensor: 'size', eq: 1, fail: 'debugAbort', at: 72 },
    { kind: 'beginSizeLengthsEqual', fail: 'debugAbort', at: 73 },
    { kind: 'rank', tensor: 'input', max: 5, fail: 'debugAbort', at: 74 },
    { kind: 'sliceVectorsCoverRank', stage: 'invoke', fail: 'silent', at: 43 },
  ],
  typeError: 'Input tensor type %s (%d) not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddSlice',
};
