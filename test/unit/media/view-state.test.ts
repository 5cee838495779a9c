import { describe, expect, it } from 'vitest';
import { center, fit, fitWidth, MIN_ZOOM, show, zoomAt } from '../../../media/editor/camera';
import { filterRows, sortRows, type Column } from '../../../media/editor/grid-rows';
import {
  INITIAL_STATE,
  reduce,
  restoreState,
  type Action,
  type ViewState,
} from '../../../media/editor/state';

const run = (actions: readonly Action[], from: ViewState = INITIAL_STATE) => actions.reduce(reduce, from);

describe('view state', () => {
  it('enters subgraphs and comes back to the operator that runs them', () => {
    const inside = run([
      { type: 'enter', subgraph: 2, operator: 5 },
      { type: 'enter', subgraph: 3, operator: 1 },
    ]);
    expect(inside).toMatchObject({
      subgraph: 3,
      trail: [
        { subgraph: 0, operator: 5 },
        { subgraph: 2, operator: 1 },
      ],
    });
    expect(run([{ type: 'leave', depth: 0 }], inside)).toMatchObject({
      subgraph: 0,
      trail: [],
      selection: { kind: 'operator', index: 5 },
    });
  });

  it('reveals an operator of another subgraph in the graph', () => {
    const state = run([
      { type: 'tab', tab: 'findings' },
      { type: 'reveal', subgraph: 1, selection: { kind: 'operator', index: 7 } },
    ]);
    expect(state).toMatchObject({ tab: 'graph', subgraph: 1, selection: { index: 7 }, trail: [] });
  });

  it('keeps what still exists when the file changes', () => {
    const state = run([
      { type: 'reveal', subgraph: 1, selection: { kind: 'operator', index: 7 } },
      { type: 'camera', subgraph: 1, camera: { x: 1, y: 2, zoom: 1 } },
    ]);
    const same = run([{ type: 'model-changed', operatorCounts: [3, 8], tensorCounts: [1, 1] }], state);
    expect(same).toEqual(state);
    const fewer = run([{ type: 'model-changed', operatorCounts: [3, 7], tensorCounts: [1, 1] }], state);
    expect(fewer).toMatchObject({ subgraph: 1, selection: null, cameras: state.cameras });
    const gone = run([{ type: 'model-changed', operatorCounts: [3], tensorCounts: [1] }], state);
    expect(gone).toMatchObject({ subgraph: 0, selection: null });
  });

  it('restores what it kept and nothing else', () => {
    const kept = run([{ type: 'search', text: 'conv' }]);
    expect(restoreState(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const strange of [undefined, null, 'text', 7, [], {}, { version: 0, tab: 'graph' }]) {
      expect(restoreState(strange)).toBe(INITIAL_STATE);
    }
  });
});

describe('camera', () => {
  const window = { width: 1000, height: 600 };

  it('zooms about a point', () => {
    const before = { x: 10, y: 20, zoom: 1 };
    const after = zoomAt(before, 2, 300, 200);
    expect((300 - after.x) / after.zoom).toBeCloseTo((300 - before.x) / before.zoom);
    expect((200 - after.y) / after.zoom).toBeCloseTo((200 - before.y) / before.zoom);
    expect(zoomAt(before, 1e-9, 0, 0).zoom).toBe(MIN_ZOOM);
  });

  it('fits the whole drawing, and starts readable', () => {
    const drawing = { width: 500, height: 3_000 };
    const whole = fit(drawing, window);
    expect(drawing.height * whole.zoom + whole.y).toBeLessThanOrEqual(window.height);
    expect(fitWidth({ width: 90_000, height: 3_000 }, window, 45_000)).toMatchObject({ zoom: 0.7 });
  });

  it('shows a box with the least movement', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(show(camera, { x: 400, y: 300, width: 100, height: 40 }, window)).toEqual(camera);
    const moved = show(camera, { x: 400, y: 5_000, width: 100, height: 40 }, window);
    expect(moved.x).toBe(0);
    expect(5_040 + moved.y).toBeLessThan(window.height);
    const far = show({ ...camera, zoom: 0.1 }, { x: 0, y: 9_000, width: 100, height: 40 }, window);
    expect(far.zoom).toBeGreaterThan(0.5);
    expect(center(camera, { x: 0, y: 0, width: 0, height: 0 }, window)).toMatchObject({ x: 500, y: 300 });
  });
});

describe('rows of a table', () => {
  interface Row {
    readonly name: string;
    readonly bytes: number | null;
  }
  const columns: Column<Row>[] = [
    { id: 'name', title: 'Name', width: 50, text: ({ name }) => name },
    {
      id: 'bytes',
      title: 'Bytes',
      width: 50,
      numeric: true,
      text: ({ bytes }) => (bytes === null ? '' : `${bytes} bytes`),
      sortKey: ({ bytes }) => bytes,
    },
  ];
  const rows: Row[] = [
    { name: 'conv 10', bytes: 5 },
    { name: 'conv 9', bytes: null },
    { name: 'Dense', bytes: 40 },
  ];
  const names = (of: readonly Row[]) => of.map(({ name }) => name);

  it.each([
    ['', ['conv 10', 'conv 9', 'Dense']],
    ['CONV', ['conv 10', 'conv 9']],
    ['bytes 5', ['conv 10']],
    ['conv dense', []],
  ])('filters by %j', (filter, expected) =>
    expect(names(filterRows(rows, columns, filter))).toEqual(expected),
  );

  it.each([
    [null, ['conv 10', 'conv 9', 'Dense']],
    [{ column: 'name', descending: false }, ['conv 9', 'conv 10', 'Dense']],
    [{ column: 'bytes', descending: false }, ['conv 10', 'Dense', 'conv 9']],
    [{ column: 'bytes', descending: true }, ['Dense', 'conv 10', 'conv 9']],
    [{ column: 'unknown', descending: true }, ['conv 10', 'conv 9', 'Dense']],
  ])('sorts by %j', (sort, expected) => expect(names(sortRows(rows, columns, sort))).toEqual(expected));
});
