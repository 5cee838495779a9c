// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const whileFacts: OperatorFacts = {
  source: 'tflite/kernels/while.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [
    { kind: 'inputCountEqualsOutputCount', at: 80, says: 'node->outputs->size != num_inputs' },
    {
      kind: 'subgraphIndex',
      option: 'condSubgraphIndex',
      at: 85,
      says: 'op_data->cond_subgraph_index < subgraphs->size() was not true.',
    },
    {
      kind: 'subgraphIndex',
      option: 'bodySubgraphIndex',
      at: 86,
      says: 'op_data->body_subgraph_index < subgraphs->size() was not true.',
    },
    {
      kind: 'condAndBodyDiffer',
      at: 87,
      says: 'op_data->cond_subgraph_index != op_data->body_subgraph_index was not true.',
    },
    { kind: 'condOutputIsScalarBool', at: 48, says: 'cond_output->type != kTfLiteBool' },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.15.0'],
};
