import { LINE_WIDTH, type LayoutInput } from './graph';
import type { Ranks } from './ranks';

/** An edge that would cross more rows than this is a tunnel: the reader has lost it from sight anyway. */
const MAX_SPAN = 12;
/** A node's tensor with more far readers than this is shared widely (a mask, positions): a tunnel to each of them. */
const MAX_FAR_READERS = 4;

/** The rows with everything that stands in them: nodes, and a joint for each row that a line passes. */
export interface Layers {
  /** Vertices below this number are nodes, the others joints of lines. */
  readonly nodeCount: number;
  /** Of each vertex. */
  readonly rank: Int32Array;
  readonly width: Float64Array;
  /** Vertices of each row, in the order they stand. */
  readonly rows: Int32Array[];
  /** Neighbours in the row above and in the row below. */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  /** The joints of each edge, top to bottom. */
  readonly joints: readonly (readonly number[])[];
  readonly tunnel: Uint8Array;
  /** Of each vertex: 1 for operators that depend on no input. */
  readonly aside: Uint8Array;
}

/**
 * Edges of the same tensor share one chain of joints. No chain is longer than `MAX_SPAN`, so the number of vertices stays
 * linear in the number of nodes whatever is shared.
 */
export function buildLayers(input: LayoutInput, ranks: Ranks): Layers {
  const nodeRank = ranks.rank;
  const nodeCount = nodeRank.length;
  const tunnel = chooseTunnels(input, nodeRank);
  const rank = Array.from(nodeRank);
  const width = Array.from(input.width);
  const above: number[][] = Array.from({ length: nodeCount }, () => []);
  const below: number[][] = Array.from({ length: nodeCount }, () => []);
  const joints: number[][] = [];
  const chains = new Map<string, number[]>();
  const connect = (upper: number, lower: number) => {
    below[upper]!.push(lower);
    above[lower]!.push(upper);
  };

  for (let edge = 0; edge < tunnel.length; edge++) {
    if (tunnel[edge] === 1) {
      joints.push([]);
      continue;
    }
    const from = input.edgeFrom[edge]!;
    const to = input.edgeTo[edge]!;
    const key = `${from} ${input.edgeTensor[edge]!}`;
    let chain = chains.get(key);
    if (chain === undefined) chains.set(key, (chain = []));
    const needed = rank[to]! - rank[from]! - 1;
    while (chain.length < needed) {
      const joint = rank.length;
      rank.push(rank[from]! + chain.length + 1);
      width.push(LINE_WIDTH);
      above.push([]);
      below.push([]);
      connect(chain.at(-1) ?? from, joint);
      chain.push(joint);
    }
    const own = chain.slice(0, needed);
    joints.push(own);
    const last = own.at(-1) ?? from;
    if (!below[last]!.includes(to)) connect(last, to);
  }

  const aside = new Uint8Array(rank.length);
  aside.set(ranks.aside);
  return {
    nodeCount,
    aside,
    rank: Int32Array.from(rank),
    width: Float64Array.from(width),
    rows: firstOrder(rank, above, nodeCount),
    above,
    below,
    joints,
    tunnel,
  };
}

function chooseTunnels({ edgeFrom, edgeTo, edgeTensor }: LayoutInput, rank: Int32Array): Uint8Array {
  const tunnel = new Uint8Array(edgeFrom.length);
  const farReaders = new Map<string, number[]>();
  for (let edge = 0; edge < tunnel.length; edge++) {
    const from = edgeFrom[edge]!;
    const span = rank[edgeTo[edge]!]! - rank[from]!;
    if (from >= edgeTo[edge]! || span < 1 || span > MAX_SPAN) tunnel[edge] = 1;
    if (span < 2) continue;
    const key = `${from} ${edgeTensor[edge]!}`;
    const others = farReaders.get(key);
    if (others === undefined) farReaders.set(key, [edge]);
    else others.push(edge);
  }
  for (const edges of farReaders.values()) {
    if (edges.length > MAX_FAR_READERS) for (const edge of edges) tunnel[edge] = 1;
  }
  return tunnel;
}

/** Vertices enter their row in the order in which a walk down from the first nodes meets them: branches stay together. */
function firstOrder(
  rank: readonly number[],
  above: readonly (readonly number[])[],
  nodeCount: number,
): Int32Array[] {
  let rowCount = 0;
  for (const row of rank) rowCount = Math.max(rowCount, row + 1);
  const rows: number[][] = Array.from({ length: rowCount }, () => []);
  for (let vertex = 0; vertex < rank.length; vertex++) rows[rank[vertex]!]!.push(vertex);
  const place = new Float64Array(rank.length);
  for (const row of rows) {
    const key = new Map<number, number>();
    for (const vertex of row) {
      const parents = above[vertex]!;
      const first = parents.length === 0 ? Infinity : Math.min(...parents.map((parent) => place[parent]!));
      key.set(vertex, first);
    }
    const order = (vertex: number) => (vertex < nodeCount ? 0 : 1);
    row.sort((a, b) => compare(key.get(a)!, key.get(b)!) || order(a) - order(b) || a - b);
    row.forEach((vertex, position) => (place[vertex] = position));
  }
  return rows.map((row) => Int32Array.from(row));
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
