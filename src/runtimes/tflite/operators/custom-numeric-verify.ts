// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const numericVerifyCustomFacts: OperatorFacts = {
  source: 'tflite/kernels/numeric_verify.cc',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
};
