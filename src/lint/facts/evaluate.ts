import type { GraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import { calledSubgraphs, reachableSubgraphs } from '../graph/reach';
import { inferShapes } from '../shapes/infer';
import { dataFlowFailures } from './data-flow';
import type { Failure } from './failure';
import { operatorFailures } from './operator';
import { modelFailures } from './registration';
import { tensorFailures } from './tensors';

/** Everything that a model fails on one runtime, in the order in which the runtime meets it. */
export interface Evaluation {
  readonly failures: readonly Failure[];
  /** Failures that the application meets only by running a signature of another subgraph, or never. */
  readonly unreached: readonly Failure[];
}

export function evaluateFacts(graph: GraphView): Evaluation {
  const reached = reachableSubgraphs(graph);
  const operators = graph.micro
    ? graph.nodes.flatMap((nodes) => nodes.flatMap(operatorFailures))
    : inferring(graph);
  const all = [...modelFailures(graph), ...tensorFailures(graph), ...dataFlowFailures(graph), ...operators];
  const isMet = (failure: Failure): boolean =>
    failure.subgraph === null ||
    reached.has(failure.subgraph) ||
    failure.stage === 'load' ||
    // TFLM prepares every subgraph; TFLite only those that the first one runs.
    (graph.micro && failure.stage === 'prepare');
  return {
    failures: all.filter(isMet).sort(byOccurrence),
    unreached: all.filter((failure) => !isMet(failure)),
  };
}

/**
 * TFLite computes shapes anew from the inputs of the graph, and the types of some outputs; each operator is looked at with
 * what the ones before it made. Subgraphs take over the shapes that their caller passes.
 */
function inferring(graph: GraphView): readonly Failure[] {
  const failures: Failure[] = [];
  const done = new Set<number>();
  const walk = (index: number): void => {
    if (done.has(index)) return;
    done.add(index);
    for (const node of graph.nodes[index] ?? []) {
      const called = calledSubgraphs(node);
      if (called.length === 0) applyShapes(node);
      failures.push(...operatorFailures(node));
      for (const each of called) {
        if (!done.has(each)) passShapes(node, each);
        walk(each);
      }
      if (called.length > 0) takeShapes(node, called);
    }
  };
  graph.subgraphs.forEach(({ index }) => walk(index));
  return failures;
}

function applyShapes(node: NodeView): void {
  const shapes = inferShapes(node);
  node.outputs.forEach((output, index) => {
    if (output && !output.isConstant) output.setShape(shapes[index] ?? null);
  });
}

function passShapes(node: NodeView, called: number): void {
  const target = node.graph.subgraphs[called];
  const passed = node.name === 'IF' ? node.inputs.slice(1) : node.inputs;
  target?.subgraph.inputs.forEach((tensor, position) => {
    const from = passed[position];
    const to = target.tensors[tensor];
    if (!from || !to) return;
    to.setShape(from.knownShape);
    to.type = from.type;
  });
}

/** Outputs have the shapes that every branch gives them; those of a loop must be the shapes that it began with. */
function takeShapes(node: NodeView, called: readonly number[]): void {
  const branches = (node.name === 'WHILE' ? called.slice(-1) : called).map((index) => {
    const target = node.graph.subgraphs[index];
    return target?.subgraph.outputs.map((tensor) => target.tensors[tensor]?.knownShape ?? null) ?? [];
  });
  node.outputs.forEach((output, position) => {
    if (!output) return;
    const shapes = branches.map((branch) => branch[position] ?? null);
    if (node.name === 'WHILE') shapes.push(node.inputs[position]?.knownShape ?? null);
    const [first = null] = shapes;
    output.setShape(first && shapes.every((shape) => String(shape) === String(first)) ? first : null);
  });
}

const STAGES = { load: 0, prepare: 1, invoke: 3 } as const;

function order(failure: Failure): number {
  return failure.afterPrepare ? 2 : STAGES[failure.stage];
}

function byOccurrence(a: Failure, b: Failure): number {
  return order(a) - order(b) || subgraphOf(a) - subgraphOf(b) || position(a) - position(b);
}

/** TFLite looks up all operator codes, in their order, before it reads the first subgraph. */
const LOOKED_UP_BY_CODE: readonly string[] = [
  'builtinNotRegistered',
  'operatorVersion',
  'notInResolver',
  'release',
];

function byCode({ kind, node }: Failure): boolean {
  return node !== null && !node.graph.micro && LOOKED_UP_BY_CODE.includes(kind);
}

function subgraphOf(failure: Failure): number {
  return byCode(failure) ? -1 : (failure.subgraph ?? -1);
}

function position(failure: Failure): number {
  return (byCode(failure) ? failure.node?.operator.opcodeIndex : failure.node?.index) ?? -1;
}
