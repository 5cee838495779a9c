// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const callOnceFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/call_once.cc',
  inputs: [],
  outputs: [],
  signatures: [{ types: {} }],
  conditions: [
    { kind: 'inputCount', oneOf: [0], at: 51, says: 'NumInputs(node) == 0 was not true.' },
    { kind: 'outputCount', oneOf: [0], at: 52, says: 'NumOutputs(node) == 0 was not true.' },
    {
      kind: 'subgraphIndex',
      option: 'initSubgraphIndex',
      at: 57,
      says: 'op_data->init_subgraph_index < graph_info.NumSubgraphs() was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddCallOnce',
};
