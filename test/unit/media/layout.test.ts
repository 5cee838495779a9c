import { describe, expect, it } from 'vitest';
import {
  LayoutCancelled,
  layoutSteps,
  runLayout,
  type LayoutInput,
  type LayoutResult,
} from '../../../media/layout';
import { layoutInput, randomGraph, residualNetwork, transformer } from './synthetic-graphs';

function layout(input: LayoutInput): LayoutResult {
  const steps = layoutSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const CHAIN: [number, number][] = Array.from({ length: 30 }, (_, i) => [i, i + 1]);
const GRAPHS: Record<string, LayoutInput> = {
  'no node': layoutInput(0, []),
  'one node': layoutInput(1, []),
  'nodes without edges': layoutInput(7, []),
  'a chain': layoutInput(31, CHAIN),
  'an operator that reads a tensor twice': layoutInput(2, [
    [0, 1],
    [0, 1],
  ]),
  'an edge against the order': layoutInput(4, [
    [0, 1],
    [1, 2],
    [3, 1],
  ]),
  'an operator that reads its own output': layoutInput(2, [
    [0, 1],
    [1, 1],
  ]),
  'a residual network': residualNetwork(40),
  'a transformer with shared inputs': transformer(20),
  ...Object.fromEntries([1, 2, 3, 4, 5].map((seed) => [`random graph ${seed}`, randomGraph(150, 2, seed)])),
};

describe.each(Object.entries(GRAPHS))('layout of %s', (_, input) => {
  const result = layout(input);
  const nodes = input.width.length;

  it('leads every drawn edge down', () => {
    for (let edge = 0; edge < input.edgeFrom.length; edge++) {
      const length = result.routeStart[edge + 1]! - result.routeStart[edge]!;
      if (result.tunnel[edge] === 1) expect(length).toBe(0);
      else {
        expect(result.rank[input.edgeTo[edge]!]!).toBeGreaterThan(result.rank[input.edgeFrom[edge]!]!);
        expect(length).toBeGreaterThanOrEqual(2);
        const ys = Array.from({ length }, (_, i) => result.points[2 * (result.routeStart[edge]! + i) + 1]!);
        expect(ys).toEqual(ys.slice().sort((a, b) => a - b));
      }
    }
  });

  it('ends edges on the sides of their nodes', () => {
    for (let edge = 0; edge < input.edgeFrom.length; edge++) {
      if (result.tunnel[edge] === 1) continue;
      const from = input.edgeFrom[edge]!;
      const to = input.edgeTo[edge]!;
      const first = 2 * result.routeStart[edge]!;
      const last = 2 * result.routeStart[edge + 1]! - 2;
      expect(result.points[first + 1]).toBeCloseTo(result.y[from]! + input.height[from]!);
      expect(result.points[last + 1]).toBeCloseTo(result.y[to]!);
      for (const [node, x] of [
        [from, result.points[first]!],
        [to, result.points[last]!],
      ] as const) {
        expect(x).toBeGreaterThanOrEqual(result.x[node]!);
        expect(x).toBeLessThanOrEqual(result.x[node]! + input.width[node]!);
      }
    }
  });

  it('lets no two nodes overlap and keeps all inside', () => {
    const byRow = Array.from({ length: nodes }, (_, node) => node).sort(
      (a, b) => result.rank[a]! - result.rank[b]! || result.x[a]! - result.x[b]!,
    );
    for (let i = 0; i < nodes; i++) {
      const node = byRow[i]!;
      const after = byRow[i + 1];
      expect(result.x[node]!).toBeGreaterThanOrEqual(-0.5);
      expect(result.y[node]!).toBeGreaterThanOrEqual(0);
      expect(result.x[node]! + input.width[node]!).toBeLessThanOrEqual(result.width + 1);
      expect(result.y[node]! + input.height[node]!).toBeLessThanOrEqual(result.height);
      if (after === undefined) continue;
      const apart =
        result.rank[after] === result.rank[node]
          ? result.x[after]! - result.x[node]! - input.width[node]!
          : result.y[after]! - result.y[node]! - input.height[node]!;
      expect(apart).toBeGreaterThan(20);
    }
  });

  it('is the same every time', () => expect(layout(input)).toEqual(result));
});

describe('layout', () => {
  it('keeps a chain straight, whatever the widths', () => {
    const input = layoutInput(31, CHAIN);
    const result = layout(input);
    for (let node = 0; node < 31; node++) {
      expect(result.x[node]! + input.width[node]! / 2).toBeCloseTo(result.width / 2, -0.1);
    }
  });

  it('puts what reads no input beside its reader', () => {
    // 0 → 1 → 2 → 3, and 4's kind: a constant's DEQUANTIZE that only node 5 reads.
    const { rank } = layout(
      layoutInput(6, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 5],
        [4, 5],
      ]),
    );
    expect(Array.from(rank)).toEqual([0, 1, 2, 3, 3, 4]);
  });

  it('makes a tunnel of an edge against the order, of long edges and of widely shared tensors', () => {
    expect(layout(GRAPHS['an edge against the order']!).tunnel[2]).toBe(1);
    expect(layout(layoutInput(31, [...CHAIN, [0, 30], [5, 8]])).tunnel.slice(30)).toEqual(
      Uint8Array.of(1, 0),
    );
    const shared = [0, 2, 4, 6, 8, 10].map((i): [number, number, number] => [0, i + 2, 99]);
    const { tunnel } = layout(layoutInput(31, [...CHAIN, ...shared]));
    expect(tunnel.slice(30).every((value) => value === 1)).toBe(true);
  });

  it('untangles two crossed chains', () => {
    const { x } = layout(
      layoutInput(
        8,
        [
          [0, 3],
          [1, 2],
          [2, 4],
          [3, 5],
          [4, 6],
          [5, 7],
        ],
        () => [100, 40],
      ),
    );
    expect(x[0] === x[3] && x[1] === x[2] && x[4] === x[2] && x[5] === x[3]).toBe(true);
  });

  it('shares one line among the readers of a tensor', () => {
    const result = layout(layoutInput(6, [...CHAIN.slice(0, 5), [0, 4, 0], [0, 5, 0]]));
    const route = (edge: number) =>
      Array.from(result.points.slice(2 * result.routeStart[edge]!, 2 * result.routeStart[edge + 1]!));
    const shorter = route(5).slice(0, -2);
    expect(route(6).slice(0, shorter.length)).toEqual(shorter);
  });

  it('stops at the next step when cancelled', async () => {
    const controller = new AbortController();
    const running = runLayout(transformer(700), controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow(LayoutCancelled);
  });

  it('lets cancellation in while it runs', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 1);
    await expect(runLayout(randomGraph(20_000, 3, 9), controller.signal)).rejects.toThrow(LayoutCancelled);
  });

  it.each([
    ['a residual network', residualNetwork(2_500)],
    ['a transformer whose blocks share a mask and positions', transformer(714)],
  ])('lays out 10,000 operators quickly: %s', async (_, input) => {
    await runLayout(input, new AbortController().signal);
    const start = performance.now();
    await runLayout(input, new AbortController().signal);
    const milliseconds = performance.now() - start;
    console.log(`${input.width.length} nodes: ${milliseconds.toFixed(0)} ms`);
    expect(milliseconds).toBeLessThan(3_000);
  });
});
