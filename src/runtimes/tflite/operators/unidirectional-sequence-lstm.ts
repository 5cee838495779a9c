// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const unidirectionalSequenceLstmFacts: OperatorFacts = {
  source: 'tflite/kernels/unidirectional_sequence_lstm.cc',
  inputs: [{ name: 'input' }, { name: 'w', variadic: true }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    {
      kind: 'inputCount',
      oneOf: [20, 24],
      at: 908,
      says: 'The LSTM Full kernel expects 20 or 24 inputs. Got %d inputs',
    },
    { kind: 'outputCount', oneOf: [1], at: 913, says: 'node->outputs->size != 1' },
    { kind: 'rank', tensor: 'input', min: 2, at: 922, says: 'input->dims->size > 1 was not true.' },
    {
      kind: 'lstmIntermediates5',
      when: { types: { input: ['INT8'] } },
      at: 992,
      says: 'num_intermediate_tensors == 5 was not true.',
    },
    {
      kind: 'cellStateScalePowerOfTwo',
      when: { types: { input: ['INT8'] } },
      at: 274,
      says: 'CheckedLog2(cell_state->params.scale, &cell_scale) was not true.',
    },
  ],
  parameters: true,
  versions: [1, 4],
  minRuntime: ['1.13.1', '1.14.0', '2.3.0', '2.12.0'],
};
