import { DELEGATES } from '../../runtimes';
import { delegateCoverage as coverageOf } from '../delegation/coverage';
import type { Remark, Rule } from './rule';

export const delegateCoverage: Rule = {
  meta: {
    id: 'delegate-coverage',
    title: 'The delegate leaves operators to the CPU',
    description:
      'A delegate takes over the operators that it can compute. What it leaves runs on the CPU, and each border between the two costs time.',
    defaultSeverity: 'information',
  },
  remarks: (graph) => {
    const { delegate } = graph.profile;
    if (!delegate) return [];
    const { title } = DELEGATES[delegate];
    const { left, taken, partitions } = coverageOf(graph, delegate);
    const outcome = { kind: 'costly', stage: 'prepare' } as const;
    const summary: Remark = {
      node: null,
      subgraph: 0,
      tensors: [],
      outcome,
      message: `${title} takes ${taken} of ${taken + left.length} operators, in ${partitions} ${partitions === 1 ? 'partition' : 'partitions'}.`,
      hint:
        left.length > 0
          ? 'Replace what is left on the CPU, or move it to the beginning or end of the network.'
          : null,
      ofRuntime: true,
    };
    return [
      summary,
      ...left.map(({ node, why }): Remark => ({
        node,
        subgraph: 0,
        tensors: [],
        outcome,
        message: `${title} leaves ${node.title} to the CPU: ${why}.`,
        hint: null,
        ofRuntime: true,
      })),
    ];
  },
};
