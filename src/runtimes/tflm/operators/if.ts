// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const ifFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/if.cc',
  inputs: [{ name: 'cond' }, { name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: { cond: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', min: 1, at: 53, says: 'node->inputs->size > 0 was not true.' },
    { kind: 'type', tensor: 'cond', oneOf: ['BOOL'], at: 61, says: 'cond->type != kTfLiteBool' },
    { kind: 'elements', tensor: 'cond', eq: 1, at: 62, says: 'NumElements(cond) != 1' },
    {
      kind: 'subgraphIndex',
      option: 'thenSubgraphIndex',
      at: 74,
      says: 'op_data->then_subgraph_index < graph_info.NumSubgraphs() was not true.',
    },
    {
      kind: 'subgraphIndex',
      option: 'elseSubgraphIndex',
      at: 76,
      says: 'op_data->else_subgraph_index < graph_info.NumSubgraphs() was not true.',
    },
    {
      kind: 'subgraphInputCount',
      subgraph: 'thenSubgraphIndex',
      opInputs: 'all-but-first',
      at: 79,
      says: 'num_inputs != graph_info.NumSubgraphInputs(op_data->then_subgraph_index)',
    },
    {
      kind: 'subgraphOutputCount',
      subgraph: 'thenSubgraphIndex',
      at: 81,
      says: 'num_outputs != graph_info.NumSubgraphOutputs(op_data->then_subgraph_index)',
    },
    {
      kind: 'subgraphInputCount',
      subgraph: 'elseSubgraphIndex',
      opInputs: 'all-but-first',
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/kernel_util.cc:222',
      says: 'static_cast<size_t>(node->inputs->size - first_tensor_idx) == graph_info->NumSubgraphInputs(subgraph_idx) was not true.',
    },
    {
      kind: 'subgraphIoBytesEqual',
      stage: 'invoke',
      at: 'tensorflow/lite/micro/kernels/kernel_util.cc:231',
      says: 'bytes >= 0 was not true.',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddIf',
};
