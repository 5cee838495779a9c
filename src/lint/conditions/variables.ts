import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import type { Evaluator, Family } from './evaluator';
import { violation } from './evaluator';

type BytesKinds = 'assignBytesEqualVariableBytes' | 'readBytesEqualVariableBytes';
type Kinds = BytesKinds | 'needsMicroResourceVariables' | 'resourceVariableSlots';

/** The variable's name where the operator's handle comes from a VAR_HANDLE of its own subgraph. */
function variableOf(node: NodeView): string | null {
  const handle = node.inputs[0];
  const maker = node.graph.nodes[node.subgraph]?.find(
    (other) => other.name === 'VAR_HANDLE' && other.outputs[0] === handle,
  );
  return maker ? `${maker.text('container', '')}/${maker.text('sharedName', '')}` : null;
}

function valueOf(node: NodeView): TensorView | null {
  return (node.name === 'ASSIGN_VARIABLE' ? node.inputs[1] : node.outputs[0]) ?? null;
}

const sameBytes: Evaluator<BytesKinds> = (node) => {
  const variable = variableOf(node);
  const value = valueOf(node);
  if (variable === null || !value) return null;
  const assigned = node.graph
    .allNodes()
    .find((other) => other !== node && other.name === 'ASSIGN_VARIABLE' && variableOf(other) === variable);
  const other = assigned && valueOf(assigned);
  return other && other.bytes !== value.bytes
    ? violation(
        `values of one size in variable '${variable}'`,
        `'${value.name}' has ${value.bytes} bytes and '${other.name}' has ${other.bytes}`,
        value,
      )
    : null;
};

/** Resource variables. What the application must give the interpreter, the file cannot tell. */
export const variables: Family<Kinds> = {
  assignBytesEqualVariableBytes: sameBytes,
  readBytesEqualVariableBytes: sameBytes,
  needsMicroResourceVariables: () => null,
  resourceVariableSlots: () => null,
};
