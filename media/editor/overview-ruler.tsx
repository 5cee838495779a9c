import { useMemo } from 'preact/hooks';
import type { Severity } from '../../src/protocol';
import type { LayoutResult } from '../layout';
import type { Camera, Size } from './camera';
import type { GraphModel } from './graph-model';
import { severityRank } from './model-index';

interface OverviewRulerProps {
  readonly graph: GraphModel;
  readonly layout: LayoutResult;

  readonly selected: number | null;
  readonly camera: Camera;
  readonly size: Size;
  /** Brings a height of the drawing to the middle of the window. */
  readonly onGo: (y: number) => void;
}

const WIDTH = 14;

/**
 * The whole graph at the edge of the window, as the text editor has it: where we are, where findings are. A convenience
 * for the pointer; keys have Home, End, Page Up and Page Down.
 */
export function OverviewRuler({ graph, layout, selected, camera, size, onGo }: OverviewRulerProps) {
  const scale = size.height / Math.max(1, layout.height);
  const marks = useMemo(() => findingMarks(graph, layout, scale), [graph, layout, scale]);
  const top = Math.max(0, (-camera.y / camera.zoom) * scale);
  const bottom = Math.min(size.height, ((size.height - camera.y) / camera.zoom) * scale);
  const go = (event: PointerEvent) => {
    if (event.buttons !== 1 || !(event.currentTarget instanceof Element)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onGo((event.clientY - event.currentTarget.getBoundingClientRect().top) / scale);
  };
  return (
    <svg
      class="overview-ruler"
      width={WIDTH}
      height={size.height}
      aria-hidden="true"
      onPointerDown={go}
      onPointerMove={go}
    >
      <rect class="ruler-window" x={0} y={top} width={WIDTH} height={Math.max(8, bottom - top)} />
      {marks.map(({ severity, d }) => (
        <path key={severity} class={`severity-${severity}`} d={d} />
      ))}
      {selected !== null && (
        <rect class="ruler-selected" x={0} y={layout.y[selected]! * scale - 1} width={WIDTH} height={3} />
      )}
    </svg>
  );
}

function findingMarks(
  graph: GraphModel,
  layout: LayoutResult,

  scale: number,
): { severity: Severity; d: string }[] {
  const byPixel = new Map<number, Severity>();
  graph.nodes.forEach(({ finding }, node) => {
    if (finding === null) return;
    const pixel = Math.round(layout.y[node]! * scale);
    const other = byPixel.get(pixel);
    if (other === undefined || severityRank(finding.severity) < severityRank(other))
      byPixel.set(pixel, finding.severity);
  });
  const paths = new Map<Severity, string>();
  for (const [pixel, severity] of byPixel) {
    paths.set(severity, `${paths.get(severity) ?? ''}M4 ${pixel}h6v3h-6z`);
  }
  return [...paths]
    .map(([severity, d]) => ({ severity, d }))
    .sort((a, b) => severityRank(b.severity) - severityRank(a.severity));
}
