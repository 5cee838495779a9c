/**
 * Operators that only unpack constants (DEQUANTIZE of float16 weights, DENSIFY of sparse ones) are no step of the network:
 * the graph draws them as the constant of the operator that reads them.
 */
import type { OperatorView, SubgraphView } from '../../src/protocol';
import { indexSubgraph, operatorTitle } from './model-index';
import { shapeText, typeText, visible } from './text';

export interface Folding {
  /** Operators that are drawn and read a folded one's result, by folded operator; ascending, at least one each. */
  readonly hosts: ReadonlyMap<number, readonly number[]>;
  /** Folded operators by the one that is drawn, in execution order. */
  readonly guests: ReadonlyMap<number, readonly number[]>;
  /** By tensor that a folded operator writes: '24×5×5×3 float16 → DEQUANTIZE'. */
  readonly notes: ReadonlyMap<number, string>;
}

export const NOTHING_FOLDED: Folding = { hosts: new Map(), guests: new Map(), notes: new Map() };

/** Results that are no function of the inputs, or that cannot be known. */
const NEVER =
  /^(RANDOM|MULTINOMIAL|STABLEHLO_RNG|CUSTOM|UNKNOWN|CALL|IF$|WHILE$|VAR_|READ_|ASSIGN_|HASHTABLE)/;

export function foldOperators(subgraph: SubgraphView): Folding {
  const { operators, tensors } = subgraph;
  const { consumers } = indexSubgraph(subgraph);
  const outputs = new Set(subgraph.outputs);
  const notes = new Map<number, string>();
  const isConstant = (tensor: number) => tensors[tensor]?.kind === 'constant' || notes.has(tensor);
  const candidates: OperatorView[] = [];
  for (const operator of operators) {
    const reads = operator.inputs.filter((tensor) => tensor >= 0);
    const folds =
      reads.length > 0 &&
      reads.every(isConstant) &&
      operator.calls.length === 0 &&
      !NEVER.test(operator.name) &&
      operator.outputs.every((tensor) => !outputs.has(tensor) && (consumers.get(tensor) ?? []).length > 0);
    if (!folds) continue;
    candidates.push(operator);
    const first = tensors[reads[0]!];
    const source =
      notes.get(reads[0]!) ?? `${shapeText(first?.shape ?? null)} ${typeText(first?.type ?? '')}`;
    const note = `${source} → ${visible(operatorTitle(operator), 30)}`;
    for (const tensor of operator.outputs) notes.set(tensor, note);
  }
  return withHosts(candidates, notes, (operator) =>
    operator.outputs.flatMap((tensor) => consumers.get(tensor) ?? []),
  );
}

/** Finds who draws each, the last first: a folded operator may be read by another folded one. */
function withHosts(
  folded: readonly OperatorView[],
  notes: ReadonlyMap<number, string>,
  readersOf: (operator: OperatorView) => readonly number[],
): Folding {
  const isFolded = new Set(folded.map(({ index }) => index));
  const hosts = new Map<number, readonly number[]>();
  for (const operator of folded.toReversed()) {
    const readers = readersOf(operator).flatMap((reader) =>
      isFolded.has(reader) ? (hosts.get(reader) ?? []) : [reader],
    );
    hosts.set(
      operator.index,
      [...new Set(readers)].sort((a, b) => a - b),
    );
  }
  const guests = new Map<number, number[]>();
  for (const { index } of folded) {
    for (const host of hosts.get(index)!) {
      const others = guests.get(host);
      if (others === undefined) guests.set(host, [index]);
      else others.push(index);
    }
  }
  return { hosts, guests, notes };
}

/** What stands at each operator that is drawn: its own, then those of the operators folded into it. */
export function withGuests<Item>(
  byOperator: ReadonlyMap<number, readonly Item[]>,
  { hosts, guests }: Folding,
): ReadonlyMap<number, readonly Item[]> {
  if (hosts.size === 0) return byOperator;
  const merged = new Map([...byOperator].filter(([operator]) => !hosts.has(operator)));
  for (const [host, folded] of guests) {
    const more = folded.flatMap((operator) => byOperator.get(operator) ?? []);
    if (more.length > 0) merged.set(host, [...(byOperator.get(host) ?? []), ...more]);
  }
  return merged;
}
