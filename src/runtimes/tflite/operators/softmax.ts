// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const softmaxFacts: OperatorFacts = {
  source: 'tflite/kernels/activations.cc',
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' }, notEnforced: ['output'] },
    { types: { input: 'FLOAT16', output: 'FLOAT16' }, notEnforced: ['output'] },
    { types: { input: 'UINT8', output: ['UINT8', 'INT16'] } },
    {
      types: { input: 'INT8', output: 'INT8' },
      conditions: [
        { kind: 'zeroPoint', tensor: 'output', eq: -128, at: 554, says: 'output->params.zero_point != -128' },
        {
          kind: 'scale',
          tensor: 'output',
          eq: 0.00390625,
          relativeTolerance: 0.001,
          at: 555,
          says: 'output->params.scale not near 1.f / 256',
        },
      ],
    },
    { types: { input: 'INT8', output: 'INT16' } },
    {
      types: { input: 'INT16', output: 'INT16' },
      notEnforced: ['output'],
      conditions: [
        {
          kind: 'zeroPoint',
          tensor: 'output',
          eq: 0,
          when: { types: { output: ['INT16'] } },
          at: 558,
          says: 'output->params.zero_point != 0',
        },
        {
          kind: 'scale',
          tensor: 'output',
          eq: 0.000030517578125,
          relativeTolerance: 0.001,
          when: { types: { output: ['INT16'] } },
          at: 559,
          says: 'output->params.scale not near 1.f / 32768',
        },
        {
          kind: 'zeroPoint',
          tensor: 'input',
          eq: 0,
          when: { types: { output: ['INT16'] } },
          at: 609,
          says: 'input->params.zero_point != 0',
        },
      ],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [1], at: 544, says: 'NumInputs(node) != 1' },
    { kind: 'outputCount', oneOf: [1], at: 545, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 1, at: 551, says: 'NumDimensions(input) >= 1 was not true.' },
  ],
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 4],
  minRuntime: ['1.5.0', '1.14.0', '2.3.0', '2.23.0'],
};
