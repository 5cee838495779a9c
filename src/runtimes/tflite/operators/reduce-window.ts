// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const reduceWindowFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_reduce_window.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [
    {
      types: {
        inputs: ['BOOL', 'INT8', 'INT16', 'INT32', 'INT64', 'UINT8', 'FLOAT32', 'FLOAT64'],
        outputs: 'any',
      },
    },
  ],
  conditions: [],
  typeError: '%s:%d unsupported reduction body.',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.15.0'],
};
