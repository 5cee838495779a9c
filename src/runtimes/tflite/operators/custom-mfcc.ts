// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const mfccCustomFacts: OperatorFacts = {
  source: 'tflite/kernels/mfcc.cc',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
};
