// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const embeddingLookupSparseFacts: OperatorFacts = {
  source: '',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.5.0'],
};
