// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tanhFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'FLOAT16', output: 'FLOAT16' } },
    { types: { input: 'BFLOAT16', output: 'BFLOAT16' } },
    { types: { input: 'INT16', output: 'INT16' } },
    { types: { input: 'UINT8', output: 'UINT8' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 336, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 337, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input', b: 'output', at: 342, says: 'input->type != output->type' },
    {
      kind: 'zeroPoint',
      tensor: 'input',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 391,
      says: 'input->params.zero_point != 0',
    },
    {
      kind: 'zeroPoint',
      tensor: 'output',
      eq: 0,
      when: { types: { input: ['INT16'] } },
      at: 392,
      says: 'output->params.zero_point != 0',
    },
    {
      kind: 'scale',
      tensor: 'output',
      eq: 0.000030517578125,
      relativeTolerance: 0.001,
      when: { types: { input: ['INT16'] } },
      at: 424,
      says: 'output_scale_log2_rounded != -kOutputFractionalBits',
    },
  ],
  typesTestedIn: 'invoke',
  versions: [1, 3],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0'],
};
