import { NODE_GAP } from './graph';
import type { Layers } from './layers';

/**
 * The x of each vertex's centre, after Brandes and Köpf, "Fast and Simple Horizontal Coordinate Assignment" (2001):
 * vertices are aligned with their median neighbour in four ways (from above or below, leaning left or right), each way is
 * packed, and a vertex gets the mean of its two middle places. The packing is a longest path over aligned blocks, which
 * keeps the distances in every case (the published compaction does not). Linear in vertices and edges.
 */
export function* assignX(layers: Layers): Generator<undefined, Float64Array> {
  const conflicts = lineConflicts(layers);
  const ways: Float64Array[] = [];
  for (const down of [true, false]) {
    for (const left of [true, false]) {
      yield undefined;
      ways.push(place(layers, down, left, conflicts));
    }
  }
  return balance(ways, layers.width);
}

/**
 * Edges between nodes that cross a piece of a long line give way: the line stays straight. Keys as `pair` makes them.
 */
function lineConflicts({ rows, above, nodeCount, rank }: Layers): ReadonlySet<number> {
  const conflicts = new Set<number>();
  const count = rank.length;
  const position = positions(rows, count, true);
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    let leftBound = 0;
    let scanned = 0;
    for (let at = 0; at < row.length; at++) {
      const vertex = row[at]!;
      const lineAbove = vertex >= nodeCount ? above[vertex]!.find((other) => other >= nodeCount) : undefined;
      if (lineAbove === undefined && at < row.length - 1) continue;
      const rightBound = lineAbove === undefined ? rows[i - 1]!.length : position[lineAbove]!;
      for (; scanned <= at; scanned++) {
        const lower = row[scanned]!;
        for (const upper of above[lower]!) {
          const inLine = lower >= nodeCount && upper >= nodeCount;
          const crosses = position[upper]! < leftBound || position[upper]! > rightBound;
          if (crosses && !inLine) conflicts.add(pair(upper, lower, count));
        }
      }
      leftBound = rightBound;
    }
  }
  return conflicts;
}

function place(layers: Layers, down: boolean, left: boolean, conflicts: ReadonlySet<number>): Float64Array {
  const rows = layers.rows.map((row) => (left ? row : row.slice().reverse()));
  const count = layers.rank.length;
  const position = positions(layers.rows, count, left);
  const root = alignBlocks(layers, rows, position, down, conflicts);
  const x = packBlocks(rows, root, layers.width);
  return left ? x : x.map((value) => -value);
}

function positions(rows: readonly Int32Array[], count: number, left: boolean): Int32Array {
  const position = new Int32Array(count);
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) position[row[i]!] = left ? i : row.length - 1 - i;
  }
  return position;
}

/** Which block each vertex belongs to, named by the vertex that began it. */
function alignBlocks(
  layers: Layers,
  rows: readonly Int32Array[],
  position: Int32Array,
  down: boolean,
  conflicts: ReadonlySet<number>,
): Int32Array {
  const count = position.length;
  const root = Int32Array.from({ length: count }, (_, vertex) => vertex);
  const taken = new Uint8Array(count);
  const neighbours = alignable(layers, down);
  for (let i = 1; i < rows.length; i++) {
    let lastUsed = -1;
    for (const vertex of rows[down ? i : rows.length - 1 - i]!) {
      const others = neighbours[vertex]!.slice().sort((a, b) => position[a]! - position[b]!);
      const middle = (others.length - 1) / 2;
      for (let m = Math.floor(middle); m >= 0 && m <= Math.ceil(middle); m++) {
        const other = others[m]!;
        const key = down ? pair(other, vertex, count) : pair(vertex, other, count);
        if (taken[other] === 1 || position[other]! <= lastUsed || conflicts.has(key)) continue;
        root[vertex] = root[other]!;
        taken[other] = 1;
        lastUsed = position[other]!;
        break;
      }
    }
  }
  return root;
}

/** Neighbours to align with: what stands aside only where nothing else comes in. */
function alignable({ above, below, aside }: Layers, down: boolean): readonly (readonly number[])[] {
  const main = above.map((others) => others.filter((other) => aside[other] === 0));
  if (down) return main.map((others, vertex) => (others.length > 0 ? others : above[vertex]!));
  return below.map((others, vertex) =>
    aside[vertex] === 0 ? others : others.filter((other) => main[other]!.length === 0),
  );
}

/** Packs blocks to the left, then moves each as far right as its right neighbours allow. */
function packBlocks(rows: readonly Int32Array[], root: Int32Array, width: Float64Array): Float64Array {
  const count = root.length;
  const next: { block: number; distance: number }[][] = Array.from({ length: count }, () => []);
  const waiting = new Int32Array(count);
  for (const row of rows) {
    for (let i = 1; i < row.length; i++) {
      const before = row[i - 1]!;
      const after = row[i]!;
      const distance = (width[before]! + width[after]!) / 2 + NODE_GAP;
      next[root[before]!]!.push({ block: root[after]!, distance });
      waiting[root[after]!]!++;
    }
  }
  const order: number[] = [];
  for (let vertex = 0; vertex < count; vertex++)
    if (root[vertex] === vertex && waiting[vertex] === 0) order.push(vertex);
  const x = new Float64Array(count);
  for (let i = 0; i < order.length; i++) {
    for (const { block, distance } of next[order[i]!]!) {
      x[block] = Math.max(x[block]!, x[order[i]!]! + distance);
      if (--waiting[block]! === 0) order.push(block);
    }
  }
  for (let i = order.length - 1; i >= 0; i--) {
    let room = Infinity;
    for (const { block, distance } of next[order[i]!]!) room = Math.min(room, x[block]! - distance);
    if (room !== Infinity) x[order[i]!] = Math.max(x[order[i]!]!, room);
  }
  return x.map((_, vertex) => x[root[vertex]!]!);
}

/** Lays the four ways over the narrowest one, by the side each leans to, and takes the mean of the two middle places. */
function balance(ways: readonly Float64Array[], width: Float64Array): Float64Array {
  const extents = ways.map((x) => extent(x, width));
  const narrowest = extents.reduce((a, b) => (b.right - b.left < a.right - a.left ? b : a));
  const shifts = extents.map(({ left, right }, way) =>
    way % 2 === 0 ? narrowest.left - left : narrowest.right - right,
  );
  return Float64Array.from({ length: width.length }, (_, vertex) => {
    const places = ways.map((x, way) => x[vertex]! + shifts[way]!).sort((a, b) => a - b);
    return (places[1]! + places[2]!) / 2;
  });
}

function extent(x: Float64Array, width: Float64Array): { left: number; right: number } {
  let left = Infinity;
  let right = -Infinity;
  for (let vertex = 0; vertex < x.length; vertex++) {
    left = Math.min(left, x[vertex]! - width[vertex]! / 2);
    right = Math.max(right, x[vertex]! + width[vertex]! / 2);
  }
  return { left, right };
}

function pair(upper: number, lower: number, count: number): number {
  return upper * count + lower;
}
