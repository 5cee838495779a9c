import type { SubgraphView } from '../../src/protocol';
import { TUNNEL_ROOM } from '../layout/graph';
import type { GraphNode } from './graph-model';
import { plural, shapeText, typeText } from './text';

interface OutputLabelProps {
  readonly subgraph: SubgraphView;
  readonly node: GraphNode;
  readonly hasTunnel: boolean;
}

/** Type and shape of what an operator writes, below it. Inputs and outputs of the subgraph say it themselves. */
export function OutputLabel({ subgraph, node, hasTunnel }: OutputLabelProps) {
  if (node.kind !== 'operator') return null;
  const outputs = (subgraph.operators[node.index]?.outputs ?? []).filter((index) => index >= 0);
  const tensor = subgraph.tensors[outputs[0] ?? -1];
  if (tensor === undefined) return null;
  const words =
    outputs.length > 1
      ? plural(outputs.length, 'output')
      : `${shapeText(tensor.shape, tensor.shapeSignature)} ${typeText(tensor.type)}`;
  return (
    <text class="edge-label" x={node.width / 2 + 7} y={node.height + (hasTunnel ? TUNNEL_ROOM : 0) + 15}>
      {words}
    </text>
  );
}
