// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const ethosUCustomFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/ethosu.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddEthosU',
};
