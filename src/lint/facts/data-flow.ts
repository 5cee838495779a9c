import { bitsOf } from '../graph/constants';
import type { GraphView, SubgraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import type { Failure } from './failure';

/**
 * Tensors that are read, or are results of a subgraph, before any operator has written them. No runtime looks for them:
 * what they hold is what memory held before.
 */
export function dataFlowFailures(graph: GraphView): readonly Failure[] {
  return graph.subgraphs.flatMap((subgraph) => inSubgraph(graph, subgraph));
}

function inSubgraph(graph: GraphView, { index, subgraph, tensors }: SubgraphView): readonly Failure[] {
  const written = new Set<TensorView>(tensors.filter((tensor) => tensor.isConstant || tensor.isVariable));
  for (const input of subgraph.inputs) {
    const tensor = tensors[input];
    if (tensor) written.add(tensor);
  }
  const failures: Failure[] = [];
  const nodes = graph.nodes[index] ?? [];
  const everWritten = new Set(nodes.flatMap((node) => node.outputs));
  const missing = (tensor: TensorView, node: NodeView | null): void => {
    written.add(tensor);
    // TFLite gives memory only to what some operator writes, and looks for it before each operator.
    const hasSize = bitsOf(tensor.type) > 0 && tensor.type !== 'RESOURCE';
    const lacksData = node !== null && !graph.micro && hasSize && !everWritten.has(tensor);
    failures.push({
      kind: 'neverWritten',
      node,
      subgraph: index,
      stage: 'invoke',
      fail: lacksData ? 'error' : 'silent',
      expected: node ? 'inputs that an operator before it has written' : 'results that an operator writes',
      found: `nothing writes '${tensor.name}'${node ? ' before it' : ''}`,
      tensors: [tensor],
      at: lacksData ? 'tflite/core/subgraph.cc:1752' : null,
      says: lacksData ? `Input tensor ${tensor.index} lacks data` : null,
    });
  };
  for (const node of nodes) {
    for (const [position, tensor] of node.inputs.entries()) {
      if (!tensor || written.has(tensor) || isElsewhere(graph, tensor)) continue;
      if (!isIgnored(node, position, tensor)) missing(tensor, node);
    }
    for (const tensor of node.outputs) if (tensor) written.add(tensor);
  }
  for (const output of subgraph.outputs) {
    const tensor = tensors[output];
    if (tensor && !written.has(tensor) && !isElsewhere(graph, tensor)) missing(tensor, null);
  }
  return failures;
}

/** Shapes that a kernel is given and does not look at. */
function isIgnored({ name, graph }: NodeView, position: number, { knownShape }: TensorView): boolean {
  if (name === 'RESHAPE' && position === 1) return graph.micro || knownShape?.length !== 1;
  return graph.micro && name === 'TRANSPOSE_CONV' && position === 0;
}

/** Without elements, or from a buffer outside, there is nothing to write. */
function isElsewhere(graph: GraphView, { tensor, knownShape }: TensorView): boolean {
  const appended = graph.model.buffers[tensor.buffer]?.location === 'appended';
  return appended || tensor.externalBuffer !== 0 || knownShape?.includes(0) === true;
}
