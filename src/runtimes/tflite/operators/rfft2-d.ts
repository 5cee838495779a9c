// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const rfft2dFacts: OperatorFacts = {
  source: 'tflite/kernels/rfft2d.cc',
  inputs: [{ name: 'input' }, { name: 'fft_length' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input: 'FLOAT32', fft_length: 'INT32', output: 'COMPLEX64' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 192, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 193, says: 'NumOutputs(node) != 1' },
    { kind: 'rank', tensor: 'input', min: 2, at: 198, says: 'NumDimensions(input) >= 2 was not true.' },
    { kind: 'rank', tensor: 'fft_length', eq: 1, at: 212, says: 'NumDimensions(fft_length) != 1' },
    {
      kind: 'dimension',
      tensor: 'fft_length',
      axis: 0,
      eq: 2,
      at: 213,
      says: 'fft_length_shape.Dims(0) != 2',
    },
    { kind: 'fftLengthPowerOfTwo', at: 120, says: 'IsPowerOfTwo(fft_length_data[0]) was not true.' },
  ],
  assignsOutputTypes: true,
  typeError: "Type '%s' for output is not supported by rfft2d.",
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
