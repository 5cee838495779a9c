import type { GraphView } from './graph-view';
import type { NodeView } from './node-view';

const CALLS: Readonly<Record<string, readonly string[]>> = {
  IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
  WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
  CALL_ONCE: ['initSubgraphIndex'],
  STABLEHLO_COMPOSITE: ['decompositionSubgraphIndex'],
};

/** The subgraphs that an operator runs. */
export function calledSubgraphs(node: NodeView): readonly number[] {
  if (node.isCustom) return [];
  return (CALLS[node.name] ?? [])
    .map((option) => node.number(option, -1))
    .filter((index) => index >= 0 && index < node.graph.subgraphs.length);
}

/** Subgraph 0 and all that its operators run. */
export function reachableSubgraphs(graph: GraphView): ReadonlySet<number> {
  const reached = new Set([0]);
  for (const index of reached) {
    for (const node of graph.nodes[index] ?? []) {
      for (const called of calledSubgraphs(node)) reached.add(called);
    }
  }
  return reached;
}
