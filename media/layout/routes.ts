import { RANK_GAP, TUNNEL_ROOM, type LayoutInput, type LayoutResult } from './graph';
import type { Layers } from './layers';

/** Ends of lines on a node's side stand this far apart, closer where the node is too narrow. */
const PORT_GAP = 18;
const PORT_MARGIN = 14;

/** Gives rows their height, and each drawn edge its points from the lower side of a node to the upper side of another. */
export function drawRoutes(input: LayoutInput, layers: Layers, centreX: Float64Array): LayoutResult {
  const { nodeCount, rank, tunnel } = layers;
  const top = rowTops(input, layers);
  let left = Infinity;
  let right = 0;
  for (let vertex = 0; vertex < rank.length; vertex++) {
    left = Math.min(left, centreX[vertex]! - layers.width[vertex]! / 2);
  }
  if (left === Infinity) left = 0;
  const x = new Float64Array(nodeCount);
  const y = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    x[node] = Math.round(centreX[node]! - left) - input.width[node]! / 2;
    y[node] = top.middle[rank[node]!]! - input.height[node]! / 2;
  }
  for (let vertex = 0; vertex < rank.length; vertex++) {
    right = Math.max(right, centreX[vertex]! - left + layers.width[vertex]! / 2);
  }

  const ports = choosePorts(input, layers, centreX);
  const points: number[] = [];
  const routeStart = new Int32Array(tunnel.length + 1);
  for (let edge = 0; edge < tunnel.length; edge++) {
    routeStart[edge] = points.length / 2;
    if (tunnel[edge] === 1) continue;
    const from = input.edgeFrom[edge]!;
    const to = input.edgeTo[edge]!;
    points.push(x[from]! + input.width[from]! / 2 + ports.leave[edge]!, y[from]! + input.height[from]!);
    for (const joint of layers.joints[edge]!) {
      const row = rank[joint]!;
      const jointX = Math.round(centreX[joint]! - left);
      points.push(jointX, top.start[row]!, jointX, top.end[row]!);
    }
    points.push(x[to]! + input.width[to]! / 2 + ports.arrive[edge]!, y[to]!);
  }
  routeStart[tunnel.length] = points.length / 2;
  return {
    x,
    y,
    rank: rank.slice(0, nodeCount),
    routeStart,
    points: Float64Array.from(points),
    tunnel,
    width: right,
    height: top.height,
  };
}

function rowTops(input: LayoutInput, { rows, nodeCount, tunnel }: Layers) {
  const hasTunnelIn = new Uint8Array(nodeCount);
  const hasTunnelOut = new Uint8Array(nodeCount);
  for (let edge = 0; edge < tunnel.length; edge++) {
    if (tunnel[edge] === 0) continue;
    hasTunnelIn[input.edgeTo[edge]!] = 1;
    hasTunnelOut[input.edgeFrom[edge]!] = 1;
  }
  const start = new Float64Array(rows.length);
  const end = new Float64Array(rows.length);
  const middle = new Float64Array(rows.length);
  let y = 0;
  rows.forEach((row, i) => {
    let height = 0;
    let roomAbove = 0;
    let roomBelow = 0;
    for (const vertex of row) {
      if (vertex >= nodeCount) continue;
      height = Math.max(height, input.height[vertex]!);
      if (hasTunnelIn[vertex] === 1) roomAbove = TUNNEL_ROOM;
      if (hasTunnelOut[vertex] === 1) roomBelow = TUNNEL_ROOM;
    }
    start[i] = y + roomAbove;
    end[i] = start[i]! + height;
    middle[i] = start[i]! + height / 2;
    y = end[i]! + roomBelow + RANK_GAP;
  });
  return { start, end, middle, height: Math.max(0, y - RANK_GAP) };
}

/**
 * Where each edge leaves and arrives, as a distance from the node's middle. Edges of one tensor leave at one place; what
 * arrives from the left arrives left.
 */
function choosePorts(input: LayoutInput, layers: Layers, centreX: Float64Array) {
  const { tunnel, joints, nodeCount } = layers;
  const leave = new Float64Array(tunnel.length);
  const arrive = new Float64Array(tunnel.length);
  const outgoing: number[][] = Array.from({ length: nodeCount }, () => []);
  const incoming: number[][] = Array.from({ length: nodeCount }, () => []);
  for (let edge = 0; edge < tunnel.length; edge++) {
    if (tunnel[edge] === 1) continue;
    outgoing[input.edgeFrom[edge]!]!.push(edge);
    incoming[input.edgeTo[edge]!]!.push(edge);
  }
  for (let node = 0; node < nodeCount; node++) {
    const tensors = new Map<number, number[]>();
    for (const edge of outgoing[node]!) {
      const others = tensors.get(input.edgeTensor[edge]!);
      if (others === undefined) tensors.set(input.edgeTensor[edge]!, [edge]);
      else others.push(edge);
    }
    const next = (edge: number) => centreX[joints[edge]![0] ?? input.edgeTo[edge]!]!;
    const groups = [...tensors.values()].sort((a, b) => mean(a.map(next)) - mean(b.map(next)));
    const centre = centreX[node]!;
    const leaving = portOffsets(
      groups.map((edges) => mean(edges.map(next)) - centre),
      input.width[node]!,
    );
    groups.forEach((edges, i) => {
      for (const edge of edges) leave[edge] = leaving[i]!;
    });
    const last = (edge: number) => centreX[joints[edge]!.at(-1) ?? input.edgeFrom[edge]!]!;
    const arriving = incoming[node]!.sort((a, b) => last(a) - last(b) || a - b);
    const arrivals = portOffsets(
      arriving.map((edge) => last(edge) - centre),
      input.width[node]!,
    );
    arriving.forEach((edge, i) => (arrive[edge] = arrivals[i]!));
  }
  return { leave, arrive };
}

/**
 * Evenly about the middle; where one line comes straight from the middle, it stays straight and the others stand beside
 * it as far as the node is wide.
 */
function portOffsets(distances: readonly number[], width: number): number[] {
  const room = Math.max(0, width / 2 - PORT_MARGIN);
  const gap = Math.min(PORT_GAP, (2 * room) / Math.max(1, distances.length - 1));
  const straight = distances.findIndex((distance) => Math.abs(distance) < 1);
  const middle = straight >= 0 ? straight : (distances.length - 1) / 2;
  return distances.map((_, i) => Math.max(-room, Math.min(room, (i - middle) * gap)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
