// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const stablehloCompositeFacts: OperatorFacts = {
  source: 'tflite/kernels/stablehlo_composite.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [
    { kind: 'inputCount', min: 1, at: 54, says: 'node->inputs->size > 0 was not true.' },
    {
      kind: 'subgraphIndex',
      option: 'decompositionSubgraphIndex',
      at: 61,
      says: 'op_state->subgraph_index < subgraphs->size() was not true.',
    },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.17.0'],
};
