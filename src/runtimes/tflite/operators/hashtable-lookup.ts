// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hashtableLookupFacts: OperatorFacts = {
  source: '',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
