import type { GraphView } from '../graph/graph-view';
import { reachableSubgraphs } from '../graph/reach';
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
  const all = [
    ...modelFailures(graph),
    ...tensorFailures(graph),
    ...graph.nodes.flatMap((nodes) => nodes.flatMap(operatorFailures)),
  ];
  const isMet = (failure: Failure): boolean =>
    failure.subgraph === null ||
    reached.has(failure.subgraph) ||
    failure.stage === 'load' ||
    // TFLM prepares every subgraph; TFLite only those that the first one runs.
    (graph.micro && failure.stage === 'prepare');
  const failures = all.filter(isMet).sort(byOccurrence);
  return { failures, unreached: all.filter((failure) => !isMet(failure)) };
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
