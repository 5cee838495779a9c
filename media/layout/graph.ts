/** What a layout takes and gives: flat arrays of numbers, so that they pass to and from a worker without a copy. */

/**
 * Nodes are numbered in execution order: inputs of the subgraph, operators, outputs. An edge is one tensor read by one
 * node; several edges that leave a node with the same `tensor` share their line as far as they can.
 */
export interface LayoutInput {
  /** Pixels, one a node. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeTensor: Int32Array;
  /** How many of the first nodes are inputs of the subgraph. */
  readonly inputs: number;
}

export interface LayoutResult {
  /** Left and top of each node, in pixels; the drawing begins at 0, 0. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Row of each node; an edge that is drawn always leads to a greater one. */
  readonly rank: Int32Array;
  /** Points of edge `i`: `points[2 * k], points[2 * k + 1]` for k from `routeStart[i]` to `routeStart[i + 1]`. */
  readonly routeStart: Int32Array;
  readonly points: Float64Array;
  /** 1 where the edge is a tunnel: its route is empty, both ends get a label. */
  readonly tunnel: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Between neighbours of a row. */
export const NODE_GAP = 28;
/** Between rows: room for the label of the tensor. */
export const RANK_GAP = 46;
/** Added above or below a row in which a node has a tunnel's label. */
export const TUNNEL_ROOM = 22;
/** A line that passes a row takes this much of its width. */
export const LINE_WIDTH = 14;
