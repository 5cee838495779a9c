/** What the page shows of the model: kept over changes of the file and over reloads. */
import type { PageTab } from '../../src/protocol';
import type { Camera } from './camera';

export interface ViewState {
  /** Goes up whenever the shape changes. */
  readonly version: 2;
  readonly tab: PageTab;
  readonly subgraph: number;
  /** How the subgraph was reached through control flow, the caller first. */
  readonly trail: readonly TrailStep[];
  readonly selection: Selection | null;
  readonly cameras: Readonly<Record<number, Camera>>;
  readonly tables: Readonly<Record<string, TableState>>;
  readonly search: string;
  /** Draws operators that only unpack constants as nodes of their own. */
  readonly showFolded: boolean;
  readonly findingsRuntime: string | null;
  readonly findingsText: string;
  readonly panelSize: number;
}

export interface TrailStep {
  readonly subgraph: number;
  readonly operator: number;
}

export interface Selection {
  readonly kind: 'operator' | 'tensor';
  readonly index: number;
}

export interface TableState {
  readonly filter: string;
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export type Action =
  | { readonly type: 'tab'; readonly tab: PageTab }
  /** Another subgraph, chosen directly. */
  | { readonly type: 'subgraph'; readonly subgraph: number }
  /** A subgraph that an operator runs. */
  | { readonly type: 'enter'; readonly subgraph: number; readonly operator: number }
  /** Back to step `depth` of the trail, where its operator is selected. */
  | { readonly type: 'leave'; readonly depth: number }
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'reveal'; readonly subgraph: number; readonly selection: Selection }
  | { readonly type: 'camera'; readonly subgraph: number; readonly camera: Camera }
  | { readonly type: 'table'; readonly table: string; readonly state: TableState }
  | { readonly type: 'show-folded'; readonly show: boolean }
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'findings-filter'; readonly runtime: string | null; readonly text: string }
  | { readonly type: 'panel-size'; readonly size: number }
  /** The file changed: what no longer exists is left. */
  | {
      readonly type: 'model-changed';
      readonly operatorCounts: readonly number[];
      readonly tensorCounts: readonly number[];
    };

export const INITIAL_STATE: ViewState = {
  version: 2,
  tab: 'graph',
  subgraph: 0,
  trail: [],
  selection: null,
  cameras: {},
  tables: {},
  search: '',
  showFolded: false,
  findingsRuntime: null,
  findingsText: '',
  panelSize: 340,
};

export function reduce(state: ViewState, action: Action): ViewState {
  switch (action.type) {
    case 'tab':
      return { ...state, tab: action.tab };
    case 'subgraph':
      return { ...state, subgraph: action.subgraph, trail: [], selection: null };
    case 'enter': {
      const step = { subgraph: state.subgraph, operator: action.operator };
      return {
        ...state,
        tab: 'graph',
        subgraph: action.subgraph,
        trail: [...state.trail, step],
        selection: null,
      };
    }
    case 'leave': {
      const step = state.trail[action.depth];
      if (step === undefined) return state;
      const trail = state.trail.slice(0, action.depth);
      const selection: Selection = { kind: 'operator', index: step.operator };
      return { ...state, tab: 'graph', subgraph: step.subgraph, trail, selection };
    }
    case 'select':
      return { ...state, selection: action.selection };
    case 'reveal': {
      const trail = action.subgraph === state.subgraph ? state.trail : [];
      return { ...state, tab: 'graph', subgraph: action.subgraph, trail, selection: action.selection };
    }
    case 'camera':
      return { ...state, cameras: { ...state.cameras, [action.subgraph]: action.camera } };
    case 'table':
      return { ...state, tables: { ...state.tables, [action.table]: action.state } };
    case 'show-folded':
      return { ...state, showFolded: action.show };
    case 'search':
      return { ...state, search: action.text };
    case 'findings-filter':
      return { ...state, findingsRuntime: action.runtime, findingsText: action.text };
    case 'panel-size':
      return { ...state, panelSize: action.size };
    case 'model-changed':
      return keepWhatExists(state, action.operatorCounts, action.tensorCounts);
  }
}

function keepWhatExists(
  state: ViewState,
  operators: readonly number[],
  tensors: readonly number[],
): ViewState {
  if (operators[state.subgraph] === undefined) return { ...state, subgraph: 0, trail: [], selection: null };
  const trail = state.trail.every((step) => step.operator < (operators[step.subgraph] ?? 0))
    ? state.trail
    : [];
  const { selection } = state;
  const count = (selection?.kind === 'operator' ? operators : tensors)[state.subgraph] ?? 0;
  return { ...state, trail, selection: selection !== null && selection.index < count ? selection : null };
}

/** Takes what an earlier page kept, where it has today's shape. */
export function restoreState(kept: unknown): ViewState {
  return isViewState(kept) ? kept : INITIAL_STATE;
}

function isViewState(kept: unknown): kept is ViewState {
  return (
    typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === INITIAL_STATE.version
  );
}
