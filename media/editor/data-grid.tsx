import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import './data-grid.css';
import { sortRows, filterRows, type Column } from './grid-rows';
import { usePage } from './page-context';
import type { TableState } from './state';
import { exact } from './text';

export interface DataGridProps<Row> {
  /** Names the table in the kept state. */
  readonly id: string;
  readonly label: string;
  /** What a row is: 'operator'. */
  readonly noun: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => number;
  readonly selected: number | null;
  readonly onSelect: (row: Row) => void;
  /** Enter or a double click. */
  readonly onOpen: (row: Row) => void;
  /** More controls beside the filter. */
  readonly children?: ComponentChildren;
}

const ROW_HEIGHT = 22;
const OVERSCAN = 12;
const NO_STATE: TableState = { filter: '', sort: null };

/** A table that sorts, filters, and keeps only the rows in sight in the page. Arrow keys move, Enter opens. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { id, columns, rows, rowKey, selected } = props;
  const { state, dispatch } = usePage();
  const table = state.tables[id] ?? NO_STATE;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  const shown = useMemo(
    () => sortRows(filterRows(rows, columns, table.filter), columns, table.sort),
    [rows, columns, table.filter, table.sort],
  );
  const selectedAt = useMemo(
    () => shown.findIndex((row) => rowKey(row) === selected),
    [shown, rowKey, selected],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || selectedAt < 0) return;
    const top = selectedAt * ROW_HEIGHT;
    const room = element.clientHeight - ROW_HEIGHT - HEADER_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [selectedAt]);

  const setTable = (change: Partial<TableState>) =>
    dispatch({ type: 'table', table: id, state: { ...table, ...change } });
  const first = Math.max(0, Math.floor(sight.top / ROW_HEIGHT) - OVERSCAN);
  const last = Math.min(shown.length, Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + OVERSCAN);
  const track = {
    gridTemplateColumns: columns
      .map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
      .join(' '),
    minWidth: `${columns.reduce((sum, { width }) => sum + width, 0)}px`,
  };
  const rowId = (at: number) => `${id}-row-${at}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor(sight.height / ROW_HEIGHT) - 2);
    const to = {
      ArrowDown: selectedAt + 1,
      ArrowUp: selectedAt < 0 ? 0 : selectedAt - 1,
      PageDown: selectedAt + page,
      PageUp: selectedAt - page,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const row = shown[Math.max(0, Math.min(shown.length - 1, to))];
      if (row !== undefined) props.onSelect(row);
    } else if (event.key === 'Enter' && shown[selectedAt] !== undefined) {
      event.preventDefault();
      props.onOpen(shown[selectedAt]);
    }
  };

  return (
    <div class="data-grid">
      <div class="grid-tools">
        <input
          type="search"
          placeholder={`Filter ${props.noun}s`}
          aria-label={`Filter ${props.noun}s`}
          value={table.filter}
          onInput={(event) => setTable({ filter: event.currentTarget.value })}
        />
        <span class="dim" role="status">
          {shown.length === rows.length
            ? `${exact(rows.length)} ${props.noun}${rows.length === 1 ? '' : 's'}`
            : `${exact(shown.length)} of ${exact(rows.length)}`}
        </span>
        {props.children}
      </div>
      <div
        ref={scroller}
        class="grid-scroller"
        role="grid"
        aria-label={props.label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={selectedAt >= first && selectedAt < last ? rowId(selectedAt) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          const { scrollTop, clientHeight } = event.currentTarget;
          setSight({ top: scrollTop, height: clientHeight });
        }}
      >
        <div class="grid-header" role="row" aria-rowindex={1} style={track}>
          {columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sort={table.sort}
              onSort={(sort) => setTable({ sort })}
            />
          ))}
        </div>
        <div class="grid-body" role="rowgroup" style={{ height: `${shown.length * ROW_HEIGHT}px` }}>
          {shown.slice(first, last).map((row, i) => {
            const at = first + i;
            return (
              <div
                key={rowKey(row)}
                id={rowId(at)}
                class="grid-row"
                role="row"
                aria-rowindex={at + 2}
                aria-selected={at === selectedAt}
                style={{ ...track, transform: `translateY(${at * ROW_HEIGHT}px)` }}
                onClick={() => props.onSelect(row)}
                onDblClick={() => props.onOpen(row)}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" class={column.numeric ? 'numeric' : undefined}>
                    {column.cell === undefined ? column.text(row) : column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        {shown.length === 0 && (
          <p class="grid-empty dim">
            {rows.length === 0
              ? `This subgraph has no ${props.noun}s.`
              : `No ${props.noun} matches the filter.`}
          </p>
        )}
      </div>
    </div>
  );
}

const HEADER_HEIGHT = 24;

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: TableState['sort'];
  readonly onSort: (sort: TableState['sort']) => void;
}

/** Sorts up, then down, then as the file has it. */
function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const mine = sort?.column === column.id ? sort : null;
  const next = () => {
    if (mine === null) onSort({ column: column.id, descending: column.numeric === true });
    else if (mine.descending === (column.numeric === true)) onSort({ ...mine, descending: !mine.descending });
    else onSort(null);
  };
  return (
    <div
      role="columnheader"
      class={column.numeric ? 'numeric' : undefined}
      aria-sort={mine === null ? 'none' : mine.descending ? 'descending' : 'ascending'}
    >
      <button type="button" class="quiet" onClick={next} title={`Sort by ${column.title}`}>
        {column.title}
        <span class="grid-arrow" aria-hidden="true">
          {mine === null ? '' : mine.descending ? '▾' : '▴'}
        </span>
      </button>
    </div>
  );
}
