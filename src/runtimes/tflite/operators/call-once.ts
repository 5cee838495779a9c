// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const callOnceFacts: OperatorFacts = {
  source: 'tflite/kernels/call_once.cc',
  inputs: [],
  outputs: [],
  signatures: [{ types: {} }],
  conditions: [
    {
      kind: 'initSubgraphNotSelf',
      at: 63,
      says: 'op_data->init_subgraph_index != this_subgraph->GetSubgraphIndex() was not true.',
    },
    { kind: 'inputCount', oneOf: [0], at: 75, says: 'node->inputs->size != 0' },
    { kind: 'outputCount', oneOf: [0], at: 76, says: 'node->outputs->size != 0' },
    {
      kind: 'subgraphIndex',
      option: 'initSubgraphIndex',
      at: 78,
      says: 'op_data->init_subgraph_index < subgraphs->size() was not true.',
    },
    { kind: 'initSubgraphHasNoIo', at: 82, says: 'init_subgraph->inputs().size() != 0' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.5.0'],
};
