// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloCaseFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_case.cc',
  inputs: [{ name: 'index' }, { name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: { index: 'INT32' } }],
  conditions: [
    { kind: 'type', tensor: 'index', oneOf: ['INT32'], at: 65, says: 'index->type != kTfLiteInt32' },
    { kind: 'elements', tensor: 'index', eq: 1, at: 66, says: 'NumElements(index) != 1' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.17.0'],
};
