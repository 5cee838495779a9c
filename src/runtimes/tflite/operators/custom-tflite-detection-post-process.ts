// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tFLiteDetectionPostProcessCustomFacts: OperatorFacts = {
  source: 'tflite/kernels/detection_postprocess.cc',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
};
