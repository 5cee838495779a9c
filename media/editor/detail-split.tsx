import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { FindingView, ModelView, SubgraphView } from '../../src/protocol';
import './detail-split.css';
import { DetailsPanel } from './details-panel';
import { usePage } from './page-context';

interface DetailSplitProps {
  readonly subgraph: SubgraphView;
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
  readonly view: ModelView;
  readonly children: ComponentChildren;
}

const MIN = 220;
const MAX = 720;
const STEP = 24;

/** A view with the details of what is selected beside it, below it where the editor is narrow. */
export function DetailSplit({ subgraph, findings, view, children }: DetailSplitProps) {
  const { state, dispatch } = usePage();
  const frame = useRef<HTMLDivElement>(null);
  const resize = (size: number) =>
    dispatch({ type: 'panel-size', size: Math.max(MIN, Math.min(MAX, Math.round(size))) });
  const onPointer = (event: PointerEvent) => {
    if (event.buttons !== 1 || !(event.currentTarget instanceof Element) || frame.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    resize(frame.current.getBoundingClientRect().right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(state.panelSize + by);
  };
  return (
    <div ref={frame} class="detail-split">
      <div class="detail-main">{children}</div>
      <div
        class="detail-sash"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the details"
        aria-valuenow={state.panelSize}
        aria-valuemin={MIN}
        aria-valuemax={MAX}
        tabIndex={0}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onKeyDown={onKeyDown}
      />
      <aside class="detail-side" aria-label="Details" style={{ '--detail-width': `${state.panelSize}px` }}>
        <DetailsPanel subgraph={subgraph} findings={findings} view={view} />
      </aside>
    </div>
  );
}
