import type { Subgraph } from '../model';

/** From the operator that writes a tensor (-1: before the first) to the last that reads it, by operator index. */
export interface Lifetime {
  readonly first: number;
  readonly last: number;
}

/**
 * Lifetimes of all tensors of a subgraph. Inputs and outputs of the subgraph live throughout, so that an invocation can
 * be repeated and its outputs read; so does everything with `preserveAll`.
 */
export function tensorLifetimes(subgraph: Subgraph, preserveAll: boolean): Lifetime[] {
  const end = subgraph.operators.length;
  const first = new Array<number>(subgraph.tensors.length).fill(end);
  const last = new Array<number>(subgraph.tensors.length).fill(-1);
  subgraph.operators.forEach((operator, index) => {
    for (const tensor of operator.outputs) {
      if (tensor < 0) continue;
      first[tensor] = Math.min(first[tensor]!, index);
      last[tensor] = Math.max(last[tensor]!, index);
    }
    for (const tensor of operator.inputs) {
      if (tensor < 0) continue;
      // Read before it is written: keeps a value from outside, or from the invocation before.
      if (first[tensor]! >= index) first[tensor] = -1;
      last[tensor] = Math.max(last[tensor]!, index);
    }
  });
  for (const tensor of subgraph.inputs) if (tensor >= 0) first[tensor] = -1;
  for (const tensor of subgraph.outputs) if (tensor >= 0) last[tensor] = end;
  return first.map((start, tensor) => ({
    first: start === end ? -1 : start,
    last: preserveAll || start === -1 ? end : last[tensor]!,
  }));
}
