import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FindingView, ModelView, SubgraphView } from '../../src/protocol';
import { DetailSplit } from './detail-split';
import { foldOperators, NOTHING_FOLDED, withGuests } from './folded-operators';
import './graph.css';
import { GraphCanvas, type GraphCanvasProps } from './graph-canvas';
import { buildGraph } from './graph-model';
import type { LayoutClient } from './layout-client';
import { ProgressLine } from './loading-view';
import { textMeasure } from './measure-text';
import { usePage } from './page-context';
import { exact } from './text';
import { useLayout, type LayoutControl } from './use-layout';

interface GraphProps {
  readonly view: ModelView;
  readonly subgraph: SubgraphView;
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
  readonly layoutClient: LayoutClient;
}

type ShownGraph = Omit<GraphCanvasProps, 'measure'> & { readonly index: number };

/** The graph of one subgraph with the details of what is selected. */
export function Graph({ view, subgraph, findings, layoutClient }: GraphProps) {
  const { state } = usePage();
  const measure = useMemo(textMeasure, []);
  const folding = useMemo(() => foldOperators(subgraph), [subgraph]);
  const graph = useMemo(
    () => buildGraph(subgraph, findings, view.verdicts, measure, state.showFolded ? NOTHING_FOLDED : folding),
    [subgraph, findings, view.verdicts, measure, state.showFolded, folding],
  );
  const control = useLayout(graph, layoutClient);
  const layout = control.state;
  // While a change of the file or of its findings is laid out, the graph before it stays: camera and focus live on.
  const shown = useRef<ShownGraph | null>(null);
  if (layout.status === 'ready' && layout.graph === graph) {
    shown.current = {
      ...{ index: state.subgraph, subgraph, graph, layout: layout.layout },
      ...{ findings: withGuests(findings, graph.folding), foldable: folding.hosts.size },
    };
  } else if (
    layout.status === 'cancelled' ||
    layout.status === 'failed' ||
    shown.current?.index !== state.subgraph
  ) {
    shown.current = null;
  }
  return (
    <DetailSplit subgraph={subgraph} findings={findings} view={view}>
      {graph.nodes.length === 0 ? (
        <div class="empty">
          <h2>Nothing to draw</h2>
          <p>This subgraph has no operators, no inputs and no outputs.</p>
        </div>
      ) : shown.current !== null ? (
        <GraphCanvas key={state.subgraph} {...shown.current} measure={measure} />
      ) : (
        <LayoutProgress control={control} operators={subgraph.operators.length} />
      )}
    </DetailSplit>
  );
}

const SHOW_PROGRESS_AFTER = 200;

function LayoutProgress({ control, operators }: { control: LayoutControl; operators: number }) {
  const { dispatch } = usePage();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), SHOW_PROGRESS_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const { status } = control.state;
  const toTable = (
    <button type="button" onClick={() => dispatch({ type: 'tab', tab: 'operators' })}>
      Show as Table
    </button>
  );
  if (status === 'cancelled' || status === 'failed') {
    return (
      <div class="empty">
        <h2>{status === 'cancelled' ? 'The layout was cancelled' : 'The graph could not be laid out'}</h2>
        {control.state.status === 'failed' && <p>{control.state.message}</p>}
        <p class="button-row">
          <button type="button" onClick={control.again}>
            Lay Out Again
          </button>
          {toTable}
        </p>
      </div>
    );
  }
  if (!visible) return <div class="empty" aria-busy="true" />;
  return (
    <div class="empty" aria-busy="true">
      <ProgressLine label="Laying out the graph" />
      <p role="status">Laying out {exact(operators)} operators…</p>
      <p class="button-row">
        <button type="button" onClick={control.cancel}>
          Cancel
        </button>
        {toTable}
      </p>
    </div>
  );
}
