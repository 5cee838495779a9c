// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const whileFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/while.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [
    {
      kind: 'subgraphIndex',
      option: 'condSubgraphIndex',
      at: 60,
      says: 'op_data->cond_subgraph_index < graph_info.NumSubgraphs() was not true.',
    },
    {
      kind: 'subgraphIndex',
      option: 'bodySubgraphIndex',
      at: 62,
      says: 'op_data->body_subgraph_index < graph_info.NumSubgraphs() was not true.',
    },
    {
      kind: 'subgraphInputCount',
      subgraph: 'condSubgraphIndex',
      opInputs: 'all',
      at: 65,
      says: 'num_inputs != graph_info.NumSubgraphInputs(op_data->cond_subgraph_index)',
    },
    {
      kind: 'subgraphInputCount',
      subgraph: 'bodySubgraphIndex',
      opInputs: 'all',
      at: 67,
      says: 'num_inputs != graph_info.NumSubgraphInputs(op_data->body_subgraph_index)',
    },
    { kind: 'inputCountEqualsOutputCount', at: 69, says: 'num_inputs != num_outputs' },
    {
      kind: 'subgraphOutputCount',
      subgraph: 'bodySubgraphIndex',
      at: 70,
      says: 'num_outputs != graph_info.NumSubgraphOutputs(op_data->body_subgraph_index)',
    },
    {
      kind: 'subgraphIoBytesEqual',
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/kernel_util.cc:231',
      says: 'bytes >= 0 was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddWhile',
};
