// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tanhFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/tanh.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 52, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 53, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 61, says: 'input->type != output->type' },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 89,
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 90,
      says: 'output->params.zero_point != 0',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.000030517578125,
      relativeTolerance: 0.001,
      when: { types: { input: ['INT16'] } },
      at: 125,
      says: 'output_scale_log2_rounded != -kOutputFractionalBits',
    },
  ],
  typeError: 'Input %s, output %s not supported.',
  resolverMethod: 'AddTanh',
};
