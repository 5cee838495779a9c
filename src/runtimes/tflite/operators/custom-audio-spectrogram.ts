// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const audioSpectrogramCustomFacts: OperatorFacts = {
  source: 'tflite/kernels/audio_spectrogram.cc',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
};
