import type { Model, Operator } from '../../model';
import { operatorLabel } from '../elements';

/** First and last step of a tensor or scratch buffer, both included; null where nothing uses it. */
export interface Lifetime {
  readonly first: number;
  readonly last: number;
}

export interface Lifetimes {
  /** By subgraph and tensor. */
  readonly tensors: readonly (readonly (Lifetime | null)[])[];
  /** By subgraph and operator: when its scratch buffers are needed. Null for an operator that is never reached. */
  readonly operators: readonly (readonly (Lifetime | null)[])[];
}

/** Entries into subgraphs that are followed; a hostile file could make them grow without end. */
const MOST_VISITS = 10_000;

/**
 * When each tensor is needed, counted in steps: one an operator, and one each time a subgraph is entered by IF, WHILE or
 * CALL_ONCE (tflite-micro, micro_allocation_info.cc).
 */
export function lifetimesOf(model: Model): Lifetimes {
  const tensors = model.subgraphs.map((subgraph) =>
    subgraph.tensors.map((): Mutable<Lifetime> | null => null),
  );
  const operators = model.subgraphs.map((subgraph) => subgraph.operators.map((): Lifetime | null => null));
  let step = 0;
  const create = (subgraph: number, tensor: number): void => {
    const row = tensors[subgraph]!;
    if (tensor >= 0 && tensor < row.length) row[tensor] ??= { first: step, last: -1 };
  };
  const use = (subgraph: number, tensor: number): void => {
    const row = tensors[subgraph]!;
    if (tensor < 0 || tensor >= row.length) return;
    // A tensor that nothing writes is used without having been created: the planner takes that as "from the start".
    row[tensor] ??= { first: -1, last: step };
    row[tensor].last = step;
  };
  let visits = 0;
  const active = new Set<number>();
  const visit = (index: number): void => {
    const subgraph = model.subgraphs[index];
    // A subgraph that calls itself would never end in TensorFlow Lite Micro either.
    if (subgraph === undefined || active.has(index) || ++visits > MOST_VISITS) return;
    active.add(index);
    for (const input of subgraph.inputs) {
      create(index, input);
      use(index, input);
    }
    subgraph.operators.forEach((operator, position) => {
      step++;
      for (const output of operator.outputs) create(index, output);
      const first = step;
      for (const called of calledSubgraphs(model, operator)) {
        step++;
        visit(called);
      }
      for (const tensor of [...operator.inputs, ...operator.outputs]) use(index, tensor);
      operators[index]![position] = { first, last: step };
    });
    for (const output of subgraph.outputs) {
      create(index, output);
      use(index, output);
    }
    active.delete(index);
  };
  visit(0);
  return { tensors, operators };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function calledSubgraphs(model: Model, operator: Operator): number[] {
  // The planner reads `builtin_code` alone: in files that have only the deprecated code it sees no control flow.
  if (model.operatorCodes[operator.opcodeIndex]?.hasBuiltinCode !== true) return [];
  const { options } = operator;
  switch (operatorLabel(model, operator)) {
    case 'IF':
      return options?.kind === 'IfOptions' ? [options.thenSubgraphIndex, options.elseSubgraphIndex] : [];
    case 'WHILE':
      return options?.kind === 'WhileOptions' ? [options.condSubgraphIndex, options.bodySubgraphIndex] : [];
    case 'CALL_ONCE':
      return options?.kind === 'CallOnceOptions' ? [options.initSubgraphIndex] : [];
    default:
      return [];
  }
}
