// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const hashtableImportFacts: OperatorFacts = {
  source: '',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
