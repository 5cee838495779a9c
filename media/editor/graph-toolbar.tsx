import { SEARCH_INPUT_ID } from './graph-keys';
import { usePage } from './page-context';
import { plural } from './text';

interface GraphToolbarProps {
  /** Nodes that the search found, in execution order. */
  readonly matches: readonly number[];
  readonly selected: number | null;
  /** How many operators can be folded into the ones that read them. */
  readonly foldable: number;
  readonly zoom: number;
  readonly onSelect: (node: number | null) => void;
  readonly onZoom: (steps: number) => void;
  readonly onFit: () => void;
  readonly onActualSize: () => void;
  readonly focusCanvas: () => void;
}

/** Search and zoom, over the drawing. */
export function GraphToolbar(props: GraphToolbarProps) {
  const { matches, selected, foldable, zoom, onSelect, onZoom } = props;
  const { state, dispatch } = usePage();
  const at = selected === null ? -1 : matches.indexOf(selected);
  const step = (forward: boolean) => {
    const next = nextMatch(matches, selected, forward);
    if (next !== undefined) onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(!event.shiftKey);
    else if (event.key === 'Escape') {
      dispatch({ type: 'search', text: '' });
      props.focusCanvas();
    } else return;
    event.preventDefault();
  };
  return (
    <div class="graph-toolbar" role="toolbar" aria-label="Graph">
      <div class="graph-search">
        <input
          id={SEARCH_INPUT_ID}
          type="search"
          placeholder="Find operator or tensor"
          aria-label="Find operator or tensor"
          title="Enter: next, Shift+Enter: previous, Escape: clear"
          value={state.search}
          onInput={(event) => dispatch({ type: 'search', text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {state.search !== '' && (
          <>
            <span class="graph-search-count" role="status">
              {at >= 0 ? `${at + 1} of ${matches.length}` : plural(matches.length, 'result')}
            </span>
            <ToolButton
              label="Previous match (Shift+Enter)"
              path="M8 4l5 5-1 1-4-4-4 4-1-1z"
              onClick={() => step(false)}
            />
            <ToolButton
              label="Next match (Enter)"
              path="M8 12l5-5-1-1-4 4-4-4-1 1z"
              onClick={() => step(true)}
            />
          </>
        )}
      </div>
      {foldable > 0 && (
        <div class="graph-folded">
          <button
            type="button"
            class="quiet"
            aria-pressed={state.showFolded}
            title="Operators that only unpack constants are drawn as constants of the operators that read them"
            onClick={() => dispatch({ type: 'show-folded', show: !state.showFolded })}
          >
            Show {plural(foldable, 'folded operator')}
          </button>
        </div>
      )}
      <div class="graph-zoom">
        <ToolButton label="Zoom out (-)" path="M3 7.5h10v1H3z" onClick={() => onZoom(-1)} />
        <button
          type="button"
          class="quiet zoom-level"
          title="Actual size"
          aria-label={`Actual size, now ${Math.round(zoom * 100)}%`}
          onClick={props.onActualSize}
        >
          {Math.round(zoom * 100)}%
        </button>
        <ToolButton
          label="Zoom in (+)"
          path="M7.5 3h1v4.5H13v1H8.5V13h-1V8.5H3v-1h4.5z"
          onClick={() => onZoom(1)}
        />
        <ToolButton
          label="Fit the whole graph (0)"
          path="M2 2h4v1H3v3H2zM10 2h4v4h-1V3h-3zM2 10h1v3h3v1H2zM13 10h1v4h-4v-1h3z"
          onClick={props.onFit}
        />
      </div>
    </div>
  );
}

function ToolButton({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="currentColor" />
      </svg>
    </button>
  );
}

/** The match after (or before) the selected node in execution order, round at the ends. */
function nextMatch(
  matches: readonly number[],
  selected: number | null,
  forward: boolean,
): number | undefined {
  if (selected === null) return matches[0];
  return forward
    ? (matches.find((match) => match > selected) ?? matches[0])
    : (matches.findLast((match) => match < selected) ?? matches.at(-1));
}
