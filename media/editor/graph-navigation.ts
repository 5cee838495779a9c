import type { LayoutResult } from '../layout';
import type { GraphModel } from './graph-model';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The node an arrow key leads to: up to the producer of an input, down to a consumer (of several, the one that stands
 * nearest), left and right to the neighbours of the same row. Null where there is none.
 */
export function neighbour(
  graph: GraphModel,
  layout: LayoutResult,
  node: number,
  direction: Direction,
): number | null {
  switch (direction) {
    case 'up':
      return nearest(
        graph,
        layout,
        node,
        graph.incoming[node]!.map((edge) => graph.edges[edge]!.from),
      );
    case 'down':
      return nearest(
        graph,
        layout,
        node,
        graph.outgoing[node]!.map((edge) => graph.edges[edge]!.to),
      );
    case 'left':
    case 'right':
      return sibling(layout, node, direction);
  }
}

function nearest(
  graph: GraphModel,
  layout: LayoutResult,
  node: number,
  others: readonly number[],
): number | null {
  const centre = (of: number) => layout.x[of]! + graph.nodes[of]!.width / 2;
  let best: number | null = null;
  let least = Infinity;
  for (const other of others) {
    // Rows first: a short edge is the main path, a tunnel the way round.
    const rows = Math.abs(layout.rank[other]! - layout.rank[node]!);
    const distance = rows * 1e6 + Math.abs(centre(other) - centre(node));
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

function sibling(layout: LayoutResult, node: number, direction: 'left' | 'right'): number | null {
  const sign = direction === 'left' ? -1 : 1;
  let best: number | null = null;
  let least = Infinity;
  for (let other = 0; other < layout.rank.length; other++) {
    if (layout.rank[other] !== layout.rank[node]) continue;
    const distance = (layout.x[other]! - layout.x[node]!) * sign;
    if (distance > 0 && distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}
