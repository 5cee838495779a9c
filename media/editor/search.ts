import type { OperatorView, SubgraphView } from '../../src/protocol';
import { operatorTitle } from './model-index';
import type { GraphModel } from './graph-model';

/**
 * Nodes whose operator name, custom name, activation, index, constants or outputs match the text, in execution order. What
 * an operator only reads from another is found at the one that writes it, a folded operator at those that read it.
 */
export function searchNodes(subgraph: SubgraphView, graph: GraphModel, text: string): number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const tensorMatches = subgraph.tensors.map((tensor) => tensor.name.toLowerCase().includes(wanted));
  const index = /^#?(\d+)$/.exec(wanted)?.[1];
  const matches = (operator: OperatorView): boolean =>
    operatorTitle(operator).toLowerCase().includes(wanted) ||
    operator.name.toLowerCase().includes(wanted) ||
    (operator.fusedActivation?.toLowerCase().includes(wanted) ?? false) ||
    String(operator.index) === index ||
    operator.outputs.some((tensor) => tensorMatches[tensor]) ||
    operator.inputs.some((tensor) => tensorMatches[tensor] && subgraph.tensors[tensor]?.kind === 'constant');
  const found: number[] = [];
  graph.nodes.forEach((node, i) => {
    const isFound =
      node.kind === 'operator'
        ? [node.index, ...(graph.folding.guests.get(node.index) ?? [])].some((operator) =>
            matches(subgraph.operators[operator]!),
          )
        : tensorMatches[node.index];
    if (isFound) found.push(i);
  });
  return found;
}
