// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const logisticFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/logistic.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
    { types: { input: 'INT16', output: 'INT16' } },
  ],
  conditions: [
    {
      kind: 'sameType',
      a: 'input',
      b: 'output',
      at: 'tensorflow/lite/micro/kernels/logistic_common.cc:44',
      says: 'input->type != output->type',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: -128,
      when: { types: { input: ['INT8'] } },
      at: 'tensorflow/lite/micro/kernels/logistic_common.cc:46',
      says: 'output->params.zero_point != std::numeric_limits<int8_t>::min()',
    },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/logistic_common.cc:70',
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/logistic_common.cc:71',
      says: 'output->params.zero_point != 0',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.000030517578125,
      relativeTolerance: 0.001,
      when: { types: { input: ['INT16'] } },
      at: 'tensorflow/lite/micro/kernels/logistic_common.cc:103',
      says: 'output_scale_log2_rounded != -kOutputFractionalBits',
    },
  ],
  typeError: 'Input %s, output %s not supported.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddLogistic',
  kernels: { xtensa: { optimized: ['int8', 'float32 (VFPU)'] }, ceva: { optimized: ['int8', 'float32'] } },
};
