import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingView, SubgraphView } from '../../src/protocol';
import type { LayoutResult } from '../layout';
import { center, fit, fitWidth, show, zoomAt, ZOOM_STEP, type Camera, type Size } from './camera';
import { describeNode } from './describe-node';
import { binGraph, nodesIn } from './graph-bins';
import { GraphDrawing } from './graph-drawing';
import { graphKeyHandler } from './graph-keys';
import { GraphLegend } from './graph-legend';
import type { GraphModel, MeasureText } from './graph-model';
import { useGraphPointer } from './graph-pointer';
import { GraphToolbar } from './graph-toolbar';
import { tunnelsOf } from './graph-tunnels';
import { nearestNode } from './nearest-node';
import { OverviewRuler } from './overview-ruler';
import { usePage } from './page-context';
import { searchNodes } from './search';
import type { Selection } from './state';
import { useAnchor } from './use-anchor';
import { useCamera } from './use-camera';

export interface GraphCanvasProps {
  readonly subgraph: SubgraphView;
  readonly graph: GraphModel;
  readonly layout: LayoutResult;
  /** By operator that is drawn. */
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
  /** How many operators can be folded. */
  readonly foldable: number;
  readonly measure: MeasureText;
}

/** The drawing with its camera, its keys and its tools. One stop of the Tab key; arrows move inside. */
export function GraphCanvas(props: GraphCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} class="graph-frame">
      {size !== null && size.width > 0 && size.height > 0 && <SizedCanvas {...props} size={size} />}
    </div>
  );
}

function SizedCanvas({
  subgraph,
  graph,
  layout,
  findings,
  foldable,
  measure,
  size,
}: GraphCanvasProps & { size: Size }) {
  const { state, dispatch, announce } = usePage();
  const { selection, search } = state;
  const canvas = useRef<HTMLDivElement>(null);
  const bins = useMemo(() => binGraph(graph, layout), [graph, layout]);
  const tunnels = useMemo(() => tunnelsOf(graph, layout), [graph, layout]);
  const matches = useMemo(() => searchNodes(subgraph, graph, search), [subgraph, graph, search]);
  const selected = selectedNode(graph, subgraph, selection);
  const subgraphIndex = state.subgraph;
  const keepCamera = useCallback(
    (camera: Camera) => dispatch({ type: 'camera', subgraph: subgraphIndex, camera }),
    [dispatch, subgraphIndex],
  );
  const first = state.cameras[subgraphIndex] ?? fitWidth(layout, size, firstCentre(graph, layout));
  const control = useCamera(first, layout, size, keepCamera);
  const { camera, set, glide } = control;
  useAnchor({ subgraph, graph, layout, bins }, control, size);

  const boxOf = (node: number) => {
    const { width, height } = graph.nodes[node]!;
    return { x: layout.x[node]!, y: layout.y[node]!, width, height };
  };
  const select = (node: number | null) => {
    const of = node === null ? undefined : graph.nodes[node];
    const next: Selection | null =
      of === undefined ? null : { kind: of.kind === 'operator' ? 'operator' : 'tensor', index: of.index };
    dispatch({ type: 'select', selection: next });
  };

  // A selection from anywhere (a key, a table, the Problems panel) comes into sight and is said aloud.
  const byPointer = useRef(false);
  useEffect(() => {
    if (selected === null) return;
    if (!byPointer.current) glide((from) => show(from, boxOf(selected), size));
    byPointer.current = false;
    announce(describeNode(subgraph, graph, selected, findings));
  }, [selected, layout]);

  const pointer = useGraphPointer({
    canvas,
    camera,
    set,
    nodeAt: (x, y) => hitNode(graph, layout, bins, x, y),
    onSelect: (node) => {
      byPointer.current = true;
      select(node);
    },
  });
  const zoomBy = (factor: number) => glide((from) => zoomAt(from, factor, size.width / 2, size.height / 2));
  const fitAll = () => glide(() => fit(layout, size));
  const onKeyDown = graphKeyHandler({
    graph,
    layout,
    size,
    selected,
    select,
    set: glide,
    zoomBy,
    fitAll,
    // Where the keyboard begins when nothing is selected.
    nodeInSight: () => nearestNode(graph, layout, camera, size),
  });

  return (
    <>
      <GraphToolbar
        matches={matches}
        selected={selected}
        foldable={foldable}
        zoom={camera.zoom}
        onSelect={select}
        onZoom={(step) => zoomBy(ZOOM_STEP ** step)}
        onFit={fitAll}
        onActualSize={() => zoomBy(1 / camera.zoom)}
        focusCanvas={() => canvas.current?.focus()}
      />
      <div
        ref={canvas}
        class="graph-canvas"
        role="application"
        aria-roledescription="graph"
        aria-label={`Graph of ${subgraph.operators.length} operators in execution order. Arrow keys follow the edges, Enter shows details, plus, minus and 0 zoom.`}
        aria-activedescendant={selected === null ? undefined : `graph-node-${selected}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <GraphDrawing
          graph={graph}
          layout={layout}
          bins={bins}
          tunnels={tunnels}
          matches={matches}
          selected={selected}
          selectedTensor={selection?.kind === 'tensor' ? selection.index : null}
          camera={camera}
          size={size}
          measure={measure}
          onSelect={select}
          onSelectTensor={(index) => dispatch({ type: 'select', selection: { kind: 'tensor', index } })}
        />
      </div>
      <OverviewRuler
        graph={graph}
        layout={layout}
        selected={selected}
        camera={camera}
        size={size}
        onGo={(y) =>
          glide((from) =>
            center(from, { x: (size.width / 2 - from.x) / from.zoom, y, width: 0, height: 0 }, size),
          )
        }
      />
      <GraphLegend graph={graph} />
    </>
  );
}

function selectedNode(graph: GraphModel, subgraph: SubgraphView, selection: Selection | null): number | null {
  if (selection === null) return null;
  const { nodeOfOperator, nodes } = graph;
  if (selection.kind === 'operator') {
    return nodeOfOperator[selection.index] ?? null;
  }
  const boundary = nodes.findIndex((node) => node.kind !== 'operator' && node.index === selection.index);
  if (boundary >= 0) return boundary;
  // Any other tensor stands where it is written, or else where a constant is first read.
  const operator =
    subgraph.operators.find(({ outputs }) => outputs.includes(selection.index)) ??
    subgraph.operators.find(({ inputs }) => inputs.includes(selection.index));
  return operator === undefined ? null : nodeOfOperator[operator.index]!;
}

function firstCentre(graph: GraphModel, layout: LayoutResult): number {
  const node = graph.nodes[0];
  return node === undefined ? 0 : layout.x[0]! + node.width / 2;
}

function hitNode(
  graph: GraphModel,
  layout: LayoutResult,
  bins: ReturnType<typeof binGraph>,
  x: number,
  y: number,
): number | null {
  return nodesIn(bins, graph, layout, { x, y, width: 0, height: 0 }).at(-1) ?? null;
}
