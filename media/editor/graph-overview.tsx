import type { LayoutResult } from '../layout';
import type { GraphBins } from './graph-bins';
import type { GraphModel, GraphNode } from './graph-model';

interface GraphOverviewProps {
  readonly graph: GraphModel;
  readonly layout: LayoutResult;
  readonly bins: GraphBins;

  readonly matches: readonly number[];
  readonly selected: number | null;
  readonly visibleBins: readonly number[];
}

/** The graph from afar: one path a family of operators, one for all edges, marks where findings are. */
export function GraphOverview(props: GraphOverviewProps) {
  const { graph, layout, bins, matches, selected, visibleBins } = props;
  const boxes = new Map<GraphNode['category'], string>();
  const marks = new Map<string, string>();
  const drawn = new Set<number>();
  const lines: string[] = [];
  const drawnEdges = new Set<number>();
  for (const bin of visibleBins) {
    for (const node of bins.nodes[bin]!) {
      if (drawn.has(node)) continue;
      drawn.add(node);
      const { category, finding } = graph.nodes[node]!;
      boxes.set(category, (boxes.get(category) ?? '') + boxPath(graph, layout, node, 0));

      if (finding === null) continue;
      const x = layout.x[node]! + graph.nodes[node]!.width;
      marks.set(
        finding.severity,
        `${marks.get(finding.severity) ?? ''}M${x - 14} ${layout.y[node]! - 14}h28v28h-28z`,
      );
    }
    for (const edge of bins.edges[bin]!) {
      if (drawnEdges.has(edge)) continue;
      drawnEdges.add(edge);
      lines.push(straightPath(layout, edge));
    }
  }
  const matched = matches.filter((node) => drawn.has(node)).map((node) => boxPath(graph, layout, node, 8));
  return (
    <g class="overview">
      <path class="edge" d={lines.join('')} />
      {[...boxes].map(([category, d]) => (
        <path key={category} class={`overview-nodes category-${category}`} d={d} />
      ))}
      {[...marks].map(([severity, d]) => (
        <path key={severity} class={`severity-${severity}`} d={d} />
      ))}
      {matched.length > 0 && <path class="overview-match" d={matched.join('')} />}
      {selected !== null && <path class="overview-selected" d={boxPath(graph, layout, selected, 10)} />}
    </g>
  );
}

function boxPath(graph: GraphModel, layout: LayoutResult, node: number, margin: number): string {
  const { width, height } = graph.nodes[node]!;
  const x = Math.round(layout.x[node]! - margin);
  const y = Math.round(layout.y[node]! - margin);
  const w = width + 2 * margin;
  return `M${x} ${y}h${w}v${height + 2 * margin}h${-w}z`;
}

function straightPath({ points, routeStart }: LayoutResult, edge: number): string {
  let path = '';
  for (let i = routeStart[edge]!; i < routeStart[edge + 1]!; i++) {
    path += `${path === '' ? 'M' : 'L'}${Math.round(points[2 * i]!)} ${Math.round(points[2 * i + 1]!)}`;
  }
  return path;
}
