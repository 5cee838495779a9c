// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const lstmFacts: OperatorFacts = {
  source: 'tflite/kernels/lstm.cc',
  inputs: [{ name: 'input' }, { name: 'w', variadic: true }],
  outputs: [{ name: 'output', variadic: true }],
  signatures: [{ types: { input: 'FLOAT32' } }, { types: { input: 'INT8' } }, { types: { input: 'UINT8' } }],
  conditions: [
    {
      kind: 'lstmFullKernelInputs20or24orBasic5',
      at: 1308,
      says: 'The LSTM Full kernel expects 20 or 24 inputs. Got %d inputs',
    },
  ],
  typeError: 'Unsupported combination of data types for LstmCell',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 4],
  minRuntime: ['1.7.0', '1.10.0', '1.14.0', '2.3.0'],
};
