import type { LayoutInput } from '../../../media/layout';

/** Builds a layout's input from a list of edges; a tensor a source unless said otherwise. */
export function layoutInput(
  nodes: number,
  edges: readonly (readonly [from: number, to: number, tensor?: number])[],
  size: (node: number) => readonly [width: number, height: number] = (node) => [100 + (node % 5) * 30, 44],
): LayoutInput {
  return {
    width: Float64Array.from({ length: nodes }, (_, node) => size(node)[0]),
    height: Float64Array.from({ length: nodes }, (_, node) => size(node)[1]),
    edgeFrom: Int32Array.from(edges, ([from]) => from),
    edgeTo: Int32Array.from(edges, ([, to]) => to),
    edgeTensor: Int32Array.from(edges, ([from, , tensor]) => tensor ?? from),
    inputs: 0,
  };
}

/** A residual network: blocks of four operators and a skip, `blocks * 4 + 1` nodes. */
export function residualNetwork(blocks: number): LayoutInput {
  const edges: [number, number][] = [];
  for (let block = 0; block < blocks; block++) {
    const first = block * 4;
    edges.push([first, first + 1], [first + 1, first + 2], [first + 2, first + 3], [first + 3, first + 4]);
    edges.push([first, first + 4]);
  }
  return layoutInput(blocks * 4 + 1, edges);
}

/** Attention blocks that all read a mask and positions (nodes 0 and 1): `blocks * 14 + 3` nodes. */
export function transformer(blocks: number): LayoutInput {
  const edges: [number, number][] = [];
  let x = 2;
  for (let block = 0; block < blocks; block++) {
    const at = x + 1;
    const [norm, q, k, v, rope, scores, masked, softmax, context, project, add, up, down, out] = Array.from(
      { length: 14 },
      (_, i) => at + i,
    ) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    edges.push([x, norm], [norm, q], [norm, k], [norm, v], [1, rope], [q, rope], [rope, scores], [k, scores]);
    edges.push([scores, masked], [0, masked], [masked, softmax], [softmax, context], [v, context]);
    edges.push([context, project], [project, add], [x, add], [add, up], [up, down], [down, out], [add, out]);
    x = out;
  }
  return layoutInput(x + 1, edges);
}

/** A random acyclic graph with edges of all lengths, the same for a seed. */
export function randomGraph(nodes: number, edgesPerNode: number, seed: number): LayoutInput {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const edges: [number, number, number][] = [];
  for (let to = 1; to < nodes; to++) {
    for (let i = 0; i < edgesPerNode; i++) {
      const reach = random() < 0.1 ? to : Math.min(to, 8);
      const from = to - 1 - Math.floor(random() * reach);
      edges.push([from, to, from * 2 + (random() < 0.5 ? 0 : 1)]);
    }
  }
  return layoutInput(nodes, edges, () => [60 + Math.floor(random() * 200), 30 + Math.floor(random() * 40)]);
}
