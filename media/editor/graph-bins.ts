import type { LayoutResult } from '../layout';
import type { Box } from './camera';
import type { GraphModel } from './graph-model';

const BIN_HEIGHT = 1_200;

/** Which nodes and edges stand in each horizontal strip of the drawing: what is out of sight is not in the page. */
export interface GraphBins {
  readonly nodes: readonly (readonly number[])[];
  readonly edges: readonly (readonly number[])[];
}

export function binGraph(graph: GraphModel, layout: LayoutResult): GraphBins {
  const count = Math.max(1, Math.ceil(layout.height / BIN_HEIGHT));
  const nodes: number[][] = Array.from({ length: count }, () => []);
  const edges: number[][] = Array.from({ length: count }, () => []);
  const put = (bins: number[][], item: number, top: number, bottom: number) => {
    const last = Math.min(count - 1, Math.floor(bottom / BIN_HEIGHT));
    for (let bin = Math.max(0, Math.floor(top / BIN_HEIGHT)); bin <= last; bin++) bins[bin]!.push(item);
  };
  graph.nodes.forEach((node, i) => put(nodes, i, layout.y[i]!, layout.y[i]! + node.height));
  graph.edges.forEach((_, i) => {
    const start = layout.routeStart[i]!;
    const end = layout.routeStart[i + 1]!;
    if (end > start) put(edges, i, layout.points[2 * start + 1]!, layout.points[2 * end - 1]!);
  });
  return { nodes, edges };
}

/** Indices of the strips that a part of the drawing touches. */
export function binsIn(bins: GraphBins, box: Box): number[] {
  const first = Math.max(0, Math.floor(box.y / BIN_HEIGHT));
  const last = Math.min(bins.nodes.length - 1, Math.floor((box.y + box.height) / BIN_HEIGHT));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Nodes that a part of the drawing touches, ascending. */
export function nodesIn(bins: GraphBins, graph: GraphModel, layout: LayoutResult, box: Box): number[] {
  const found = new Set<number>();
  for (const bin of binsIn(bins, box)) {
    for (const node of bins.nodes[bin]!) {
      const x = layout.x[node]!;
      const y = layout.y[node]!;
      const { width, height } = graph.nodes[node]!;
      const apart =
        x > box.x + box.width || x + width < box.x || y > box.y + box.height || y + height < box.y;
      if (!apart) found.add(node);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Edges in the strips that a part of the drawing touches. */
export function edgesIn(bins: GraphBins, box: Box): number[] {
  const found = new Set<number>();
  for (const bin of binsIn(bins, box)) for (const edge of bins.edges[bin]!) found.add(edge);
  return [...found].sort((a, b) => a - b);
}
