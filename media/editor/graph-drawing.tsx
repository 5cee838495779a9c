import { useMemo } from 'preact/hooks';

import { TUNNEL_ROOM, type LayoutResult } from '../layout';
import { windowBox, type Box, type Camera, type Size } from './camera';
import { edgePath } from './edge-path';
import { binsIn, edgesIn, nodesIn, type GraphBins } from './graph-bins';
import type { GraphModel, MeasureText } from './graph-model';
import { GraphNodeShape } from './graph-node';
import { GraphOverview } from './graph-overview';
import type { Tunnels } from './graph-tunnels';

import { TunnelLabels } from './tunnel-labels';

interface GraphDrawingProps {
  readonly graph: GraphModel;
  readonly layout: LayoutResult;
  readonly bins: GraphBins;
  readonly tunnels: Tunnels;

  readonly matches: readonly number[];
  readonly selected: number | null;
  readonly selectedTensor: number | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly measure: MeasureText;
  readonly onSelect: (node: number) => void;
  readonly onSelectTensor: (tensor: number) => void;
}

/** Below this the words cannot be read: nodes are drawn as plain shapes, many in one path. */
const DETAIL_ZOOM = 0.38;
/** The drawn part is taken this much larger than the window, in steps, so that small movements change nothing. */
const CULL_STEP = 300;
const LABEL_OFFSET = 17;

/** What the window shows of the graph; the rest is not in the page. */
export function GraphDrawing(props: GraphDrawingProps) {
  const { graph, layout, bins, camera, size, selected, selectedTensor } = props;
  const detailed = camera.zoom >= DETAIL_ZOOM;
  const box = steppedBox(windowBox(camera, size));
  const boxKey = `${box.x} ${box.y} ${box.width} ${box.height}`;
  const marked = useMemo(
    () => markedEdges(graph, selected, selectedTensor),
    [graph, selected, selectedTensor],
  );
  const matches = useMemo(() => new Set(props.matches), [props.matches]);

  const edges = useMemo(
    () =>
      detailed &&
      edgesIn(bins, box).map((edge) => <path key={edge} class="edge" d={edgePath(layout, edge)} />),
    [detailed, bins, layout, boxKey],
  );
  const nodes = useMemo(() => {
    if (!detailed) return null;
    const shown = nodesIn(bins, graph, layout, box);
    if (selected !== null && !shown.includes(selected)) shown.push(selected);
    return shown.map((node) => nodeParts(props, node, matches.has(node)));
  }, [detailed, bins, layout, boxKey, selected, matches]);
  const overview = useMemo(
    () => !detailed && <GraphOverview {...props} visibleBins={binsIn(bins, box)} />,
    [detailed, bins, layout, boxKey, selected, matches],
  );

  return (
    <svg class="graph-svg" width={size.width} height={size.height}>
      <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.zoom})`}>
        {edges}
        {overview}
        {marked.map((edge) => (
          <path key={edge} class="edge edge-selected" d={edgePath(layout, edge)} />
        ))}
        {nodes}
      </g>
    </svg>
  );
}

function nodeParts(props: GraphDrawingProps, node: number, matches: boolean) {
  const { graph, layout, tunnels, selected, measure } = props;
  const own = graph.nodes[node]!;
  const x = layout.x[node]!;
  const y = layout.y[node]!;

  return (
    <g key={node} transform={`translate(${x} ${y})`}>
      <TunnelLabels
        node={own}
        into={tunnels.into.get(node)}
        outOf={tunnels.outOf.get(node)}
        onSelect={props.onSelect}
        onSelectTensor={props.onSelectTensor}
      />

      <GraphNodeShape
        id={`graph-node-${node}`}
        node={own}
        labelOffset={LABEL_OFFSET + (tunnels.outOf.has(node) ? TUNNEL_ROOM : 0)}
        selected={node === selected}
        matches={matches}
        measure={measure}
      />
    </g>
  );
}

function markedEdges(graph: GraphModel, selected: number | null, tensor: number | null): number[] {
  if (selected === null) return [];
  const around = [...graph.incoming[selected]!, ...graph.outgoing[selected]!];
  return tensor === null ? around : around.filter((edge) => graph.edges[edge]!.tensor === tensor);
}

function steppedBox(box: Box): Box {
  const x = Math.floor(box.x / CULL_STEP) * CULL_STEP - CULL_STEP;
  const y = Math.floor(box.y / CULL_STEP) * CULL_STEP - CULL_STEP;
  const width = (Math.ceil(box.width / CULL_STEP) + 3) * CULL_STEP;
  const height = (Math.ceil(box.height / CULL_STEP) + 3) * CULL_STEP;
  return { x, y, width, height };
}
