import type { LayoutResult } from '../layout';
import type { Camera, Size } from './camera';
import { ZOOM_STEP } from './camera';
import type { GraphModel } from './graph-model';
import { neighbour, type Direction } from './graph-navigation';

interface GraphKeysOptions {
  readonly graph: GraphModel;
  readonly layout: LayoutResult;
  readonly size: Size;
  readonly selected: number | null;
  readonly select: (node: number | null) => void;
  readonly set: (change: (camera: Camera) => Camera) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fitAll: () => void;
  /** Where to begin when nothing is selected. */
  readonly nodeInSight: () => number | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
export const SEARCH_INPUT_ID = 'graph-search';
export const DETAILS_ID = 'details';

/** What the keys do in the drawing. */
export function graphKeyHandler(options: GraphKeysOptions): (event: KeyboardEvent) => void {
  return (event) => {
    if (handled(event, options)) event.preventDefault();
  };
}

function handled(event: KeyboardEvent, options: GraphKeysOptions): boolean {
  const { graph, layout, size, selected, select, set } = options;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined && event.shiftKey && plain) {
    const step = { up: [0, 80], down: [0, -80], left: [80, 0], right: [-80, 0] }[direction] as [
      number,
      number,
    ];
    set((camera) => ({ ...camera, x: camera.x + step[0], y: camera.y + step[1] }));
    return true;
  }
  if (direction !== undefined && plain) {
    const next = selected === null ? options.nodeInSight() : neighbour(graph, layout, selected, direction);
    if (next !== null) select(next);
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === 'f') return focus(SEARCH_INPUT_ID);
  if (!plain) return false;
  switch (event.key) {
    case '+':
    case '=':
      options.zoomBy(ZOOM_STEP);
      return true;
    case '-':
      options.zoomBy(1 / ZOOM_STEP);
      return true;
    case '0':
      options.fitAll();
      return true;
    case 'Home':
      select(0);
      return true;
    case 'End':
      select(graph.nodes.length - 1);
      return true;
    case 'PageUp':
    case 'PageDown': {
      const step = (event.key === 'PageUp' ? 0.85 : -0.85) * size.height;
      set((camera) => ({ ...camera, y: camera.y + step }));
      return true;
    }
    case 'Enter':
      return selected !== null && focus(DETAILS_ID);
    case 'Escape':
      select(null);
      return true;
    case '/':
      return focus(SEARCH_INPUT_ID);
    default:
      return false;
  }
}

function focus(id: string): boolean {
  document.getElementById(id)?.focus();
  return true;
}
