// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const aeqHadamardRotationCustomFacts: OperatorFacts = {
  source: 'tflite/kernels/hadamard_rotation.cc',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
};
