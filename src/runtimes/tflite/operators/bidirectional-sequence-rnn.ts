// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const bidirectionalSequenceRnnFacts: OperatorFacts = {
  source: '',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
  parameters: true,
  versions: [1, 3],
  minRuntime: ['1.14.0', '1.14.0', '2.3.0'],
};
