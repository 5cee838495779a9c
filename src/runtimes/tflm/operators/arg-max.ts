// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const argMaxFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/arg_min_max.cc',
  inputs: [{ name: 'input' }, { name: 'axis' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', axis: 'INT32', output: 'INT32' } },
    { types: { input: 'INT8', axis: 'INT32', output: 'INT32' } },
  ],
  conditions: [
    {
      kind: 'sameRank',
      a: 'input',
      b: 'output',
      plus: -1,
      stage: 'invoke',
      fail: 'debugAbort',
      at: 'tensorflow/lite/kernels/internal/reference/arg_min_max.h:67',
    },
  ],
  typeError: {
    input: 'Only float32, uint8_t and int8_t are supported currently, got %s.',
    output: 'Only int32_t are supported currently, got %s.',
  },
  typesTestedIn: 'invoke',
  resolverMethod: 'AddArgMax',
};
