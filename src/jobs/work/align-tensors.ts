import type { Model, Subgraph, Tensor } from '../../model';

/**
 * A rewritten model with each tensor under the index that it had before, for a diff of two listings: else every tensor that
 * was removed renumbers all behind it, and no line stays as it was. For reading alone: places of removed tensors are held by
 * empty ones.
 */
export function alignTensors(before: Model, after: Model): Model {
  const places = after.subgraphs.map((subgraph, index) => placesOf(before.subgraphs[index], subgraph));
  return {
    ...after,
    subgraphs: after.subgraphs.map((subgraph, index) => moved(subgraph, places[index]!)),
    signatures: after.signatures.map((signature) => {
      const place = places[signature.subgraphIndex] ?? [];
      const renumber = <T extends { readonly tensorIndex: number }>(tensor: T): T => ({
        ...tensor,
        tensorIndex: place[tensor.tensorIndex] ?? tensor.tensorIndex,
      });
      return {
        ...signature,
        inputs: signature.inputs.map(renumber),
        outputs: signature.outputs.map(renumber),
      };
    }),
  };
}

/** The new index of each tensor: that of the one tensor of the same name before, or one behind them all. */
function placesOf(before: Subgraph | undefined, after: Subgraph): number[] {
  const old = uniqueNames(before?.tensors ?? []);
  const now = uniqueNames(after.tensors);
  let next = before?.tensors.length ?? 0;
  return after.tensors.map(({ name }) => (now.has(name) ? old.get(name) : undefined) ?? next++);
}

/** Index by name, of names that one tensor has. */
function uniqueNames(tensors: readonly Tensor[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  tensors.forEach(({ name }, index) => {
    if (found.has(name) || name === '') twice.add(name);
    found.set(name, index);
  });
  for (const name of twice) found.delete(name);
  return found;
}

function moved(subgraph: Subgraph, places: readonly number[]): Subgraph {
  const [pattern] = subgraph.tensors;
  if (pattern === undefined) return subgraph;
  const empty: Tensor = {
    ...pattern,
    name: '',
    buffer: 0,
    externalBuffer: 0,
    isVariable: false,
    sparsity: null,
  };
  const count = places.reduce((most, place) => Math.max(most, place + 1), 0);
  const tensors = new Array<Tensor>(count).fill(empty);
  subgraph.tensors.forEach((tensor, index) => (tensors[places[index]!] = tensor));
  const at = (indices: readonly number[]): number[] => indices.map((index) => places[index] ?? index);
  return {
    ...subgraph,
    tensors,
    inputs: at(subgraph.inputs),
    outputs: at(subgraph.outputs),
    operators: subgraph.operators.map((operator) => ({
      ...operator,
      inputs: at(operator.inputs),
      outputs: at(operator.outputs),
      intermediates: at(operator.intermediates),
    })),
  };
}
