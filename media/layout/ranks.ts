import type { LayoutInput } from './graph';

export interface Ranks {
  /** Row of each node. */
  readonly rank: Int32Array;
  /** 1 for operators that depend on no input: they stand aside, the path of the data stays straight. */
  readonly aside: Uint8Array;
}

/**
 * A row for each node. Operators come in execution order, so one pass gives the longest path from the inputs. What
 * depends on no input (DEQUANTIZE of constant weights, an input itself) is then moved down beside its first reader.
 *
 * An edge that does not point forward in execution order (a file that breaks the order, a variable read before it is
 * written) takes no part here and becomes a tunnel.
 */
export function assignRanks(input: LayoutInput): Ranks {
  const { edgeFrom, edgeTo } = input;
  const count = input.width.length;
  const edges = forwardEdgesByTarget(input);
  const rank = new Int32Array(count);
  for (const edge of edges) rank[edgeTo[edge]!] = Math.max(rank[edgeTo[edge]!]!, rank[edgeFrom[edge]!]! + 1);

  const incoming = new Int32Array(count);
  for (const edge of edges) incoming[edgeTo[edge]!]!++;
  const floats = new Uint8Array(count);
  const aside = new Uint8Array(count);
  const asideIncoming = new Int32Array(count);
  const floatingIncoming = new Int32Array(count);
  const outgoing = edgesBySource(edges, edgeFrom, count);
  for (let node = 0; node < count; node++) {
    if (floatingIncoming[node] !== incoming[node] || outgoing[node]!.length === 0) continue;
    // A node below a branching source would tear the source's other readers apart: only what feeds one node floats on.
    if (incoming[node]! > 0 && outgoing[node]!.length > 1) continue;
    floats[node] = 1;
    aside[node] = node >= input.inputs && asideIncoming[node] === incoming[node] ? 1 : 0;
    for (const edge of outgoing[node]!) {
      floatingIncoming[edgeTo[edge]!]!++;
      asideIncoming[edgeTo[edge]!]! += aside[node]!;
    }
  }
  for (let node = count - 1; node >= 0; node--) {
    if (floats[node] === 0) continue;
    let first = Infinity;
    for (const edge of outgoing[node]!) first = Math.min(first, rank[edgeTo[edge]!]!);
    rank[node] = first - 1;
  }
  return { rank, aside };
}

/** Forward edges, those of earlier targets first. */
function forwardEdgesByTarget({ edgeFrom, edgeTo }: LayoutInput): number[] {
  const edges: number[] = [];
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (edgeFrom[edge]! < edgeTo[edge]!) edges.push(edge);
  }
  return edges.sort((a, b) => edgeTo[a]! - edgeTo[b]! || a - b);
}

function edgesBySource(edges: readonly number[], edgeFrom: Int32Array, count: number): number[][] {
  const bySource: number[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) bySource[edgeFrom[edge]!]!.push(edge);
  return bySource;
}
