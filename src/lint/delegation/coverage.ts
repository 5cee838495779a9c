import type { TensorType } from '../../model';
import type { DelegateName, DelegateOperator } from '../../runtimes';
import { DELEGATES } from '../../runtimes';
import { evaluate } from '../conditions';
import type { GraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';

export interface Coverage {
  /** Operators of the main subgraph that stay on the CPU, with the reason. */
  readonly left: readonly { readonly node: NodeView; readonly why: string }[];
  readonly taken: number;
  /** Parts of the graph that the delegate runs. */
  readonly partitions: number;
}

/** Which operators of the main subgraph a delegate takes over. */
export function delegateCoverage(graph: GraphView, delegate: DelegateName): Coverage {
  const nodes = graph.nodes[0] ?? [];
  const { operators } = DELEGATES[delegate];
  const unpacked = unpackedConstants(nodes);
  const left: { node: NodeView; why: string }[] = [];
  const taken = new Set<NodeView>();
  for (const node of nodes) {
    const demands = Object.hasOwn(operators, node.name) ? operators[node.name] : undefined;
    const isUnpacking = node.outputs.some((tensor) => tensor && unpacked.has(tensor));
    const why = isUnpacking ? null : demands ? refusal(node, demands, unpacked) : 'it has no such operator';
    if (why === null) taken.add(node);
    else left.push({ node, why });
  }
  return { left, taken: taken.size, partitions: countPartitions(nodes, taken) };
}

/** What DEQUANTIZE and DENSIFY make of constants, which a delegate unpacks once. */
function unpackedConstants(nodes: readonly NodeView[]): ReadonlySet<TensorView> {
  const unpacked = new Set<TensorView>();
  for (const { name, inputs, outputs } of nodes) {
    const [input] = inputs;
    const isStatic = input && (input.isConstant || unpacked.has(input));
    const unpacks = name === 'DENSIFY' || name === 'DEQUANTIZE';
    if (isStatic && unpacks && outputs[0]) unpacked.add(outputs[0]);
  }
  return unpacked;
}

function refusal(
  node: NodeView,
  demands: DelegateOperator,
  unpacked: ReadonlySet<TensorView>,
): string | null {
  const type = wrongType(node, demands.types);
  if (type !== null) return type;
  for (const role of demands.constants ?? []) {
    const computed = node.all(role).find((tensor) => !tensor.isConstant && !unpacked.has(tensor));
    if (computed) return `${role} '${computed.name}' is computed at run time`;
  }
  for (const fact of demands.conditions ?? []) {
    const found = evaluate(node, fact);
    if (found) return `it needs ${found.expected}, and ${found.found}`;
  }
  return null;
}

function isList(types: DelegateOperator['types']): types is readonly TensorType[] {
  return Array.isArray(types);
}

/** Indices, and handles of variables. */
const NO_DATA: readonly TensorType[] = ['INT32', 'INT64', 'RESOURCE'];

function wrongType(node: NodeView, types: DelegateOperator['types']): string | null {
  if (!isList(types)) {
    for (const [role, allowed] of Object.entries(types)) {
      const tensor = node.all(role).find((each) => !allowed.includes(each.type));
      if (tensor) return `${role} '${tensor.name}' is ${tensor.type}`;
    }
    return null;
  }
  const [output] = node.outputs;
  const data = node.inputs.filter((tensor) => tensor && !NO_DATA.includes(tensor.type));
  const tensor = [output, ...data].find((each) => each && !types.includes(each.type));
  return tensor ? `'${tensor.name}' is ${tensor.type}` : null;
}

/**
 * TensorFlow Lite's partitioning: it gathers operators of one side, delegate or CPU, for as long as their inputs are
 * there, then those of the other (`core/graph_info.cc`).
 */
function countPartitions(nodes: readonly NodeView[], taken: ReadonlySet<NodeView>): number {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((tensor) => [tensor, node] as const)));
  const waiting = new Set(nodes);
  const isReady = (node: NodeView): boolean =>
    node.inputs.every((tensor) => {
      const producer = tensor && producers.get(tensor);
      return !producer || producer === node || !waiting.has(producer);
    });
  let partitions = 0;
  while (waiting.size > 0) {
    let side: boolean | null = null;
    let moved = true;
    let count = 0;
    while (moved) {
      moved = false;
      for (const node of waiting) {
        const onDelegate = taken.has(node);
        if ((side !== null && side !== onDelegate) || !isReady(node)) continue;
        side = onDelegate;
        waiting.delete(node);
        moved = true;
        count++;
      }
    }
    if (count === 0) break;
    if (side === true) partitions++;
  }
  return partitions;
}
