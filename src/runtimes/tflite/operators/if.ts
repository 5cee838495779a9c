// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const ifFacts: OperatorFacts = {
  source: 'tflite/kernels/if.cc',
  inputs: [{ name: 'cond' }, { name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: { cond: 'BOOL' } }],
  conditions: [
    { kind: 'inputCount', min: 1, at: 59, says: 'node->inputs->size > 0 was not true.' },
    { kind: 'type', tensor: 'cond', oneOf: ['BOOL'], at: 67, says: 'cond->type != kTfLiteBool' },
    { kind: 'elements', tensor: 'cond', eq: 1, at: 68, says: 'NumElements(cond) != 1' },
    {
      kind: 'subgraphIndex',
      option: 'thenSubgraphIndex',
      at: 78,
      says: 'op_data->then_subgraph_index < subgraphs->size() was not true.',
    },
    {
      kind: 'subgraphIndex',
      option: 'elseSubgraphIndex',
      at: 79,
      says: 'op_data->else_subgraph_index < subgraphs->size() was not true.',
    },
  ],
  parameters: true,
  versions: [1, 1],
  minRuntime: ['1.15.0'],
};
