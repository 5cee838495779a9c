import type { LayoutResult } from '../layout';
import type { GraphModel } from './graph-model';

/** The labels at the two ends of edges that are not drawn as lines. */
export interface Tunnels {
  readonly into: ReadonlyMap<number, TunnelEnd>;
  readonly outOf: ReadonlyMap<number, TunnelEnd>;
}

export interface TunnelEnd {
  readonly text: string;
  /** Nodes at the other ends. */
  readonly others: readonly number[];
  /** Tensor of the first of them. */
  readonly tensor: number;
}

export function tunnelsOf(graph: GraphModel, layout: LayoutResult): Tunnels {
  const into = new Map<number, number[]>();
  const outOf = new Map<number, number[]>();
  graph.edges.forEach(({ from, to }, edge) => {
    if (layout.tunnel[edge] === 0) return;
    put(into, to, edge);
    put(outOf, from, edge);
  });
  const end = (edges: readonly number[], side: 'from' | 'to'): TunnelEnd => {
    const others = [...new Set(edges.map((edge) => graph.edges[edge]![side]))];
    return { text: tunnelText(graph, others, side), others, tensor: graph.edges[edges[0]!]!.tensor };
  };
  return {
    into: new Map([...into].map(([node, edges]) => [node, end(edges, 'from')])),
    outOf: new Map([...outOf].map(([node, edges]) => [node, end(edges, 'to')])),
  };
}

function tunnelText(graph: GraphModel, others: readonly number[], side: 'from' | 'to'): string {
  if (others.length > 1) return `${side} ${others.length} ${side === 'to' ? 'readers' : 'sources'}`;
  const { kind, title, index } = graph.nodes[others[0]!]!;
  const short = title.length > 18 ? `${title.slice(0, 17)}…` : title;
  return kind === 'operator' ? `${side} ${short} ${index}` : `${side} ${short}`;
}

function put(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
