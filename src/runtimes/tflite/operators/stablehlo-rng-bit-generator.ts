// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloRngBitGeneratorFacts: OperatorFacts = {
  source: '',
  inputs: [],
  outputs: [],
  signatures: [],
  conditions: [],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.15.0'],
};
