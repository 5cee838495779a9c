import type { Failure } from '../facts/failure';
import type { FindingTensor, Outcome, Severity } from '../finding';
import type { GraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';

export interface RuleMeta {
  /** Kebab-case; the page is `docs/rules/<id>.md`. */
  readonly id: string;
  /** A short sentence without a full stop. */
  readonly title: string;
  /** What it does and why it matters, in a few sentences. */
  readonly description: string;
  readonly defaultSeverity: Severity;
}

/** What a rule says of a model that no runtime's fact says. */
export interface Remark {
  readonly node: NodeView | null;
  readonly subgraph: number | null;
  readonly tensors: readonly FindingTensor[];
  readonly outcome: Outcome | null;
  readonly message: string;
  readonly hint: string | null;
  /** False where it holds whatever the runtime. */
  readonly ofRuntime: boolean;
}

/** A rule words failures of a runtime's facts, or looks at a model beyond them, or both. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Each failure belongs to the first rule that claims it. */
  readonly facts?: FactWording;
  /** What is allowed and yet a surprise. */
  remarks?(graph: GraphView): readonly Remark[];
}

/** How a rule puts failures of facts into words. */
export interface FactWording {
  claims(failure: Failure): boolean;
  /** What to do about it; null where there is nothing to advise. */
  hint(failure: Failure): string | null;
  /** Replaces the sentence "<operator> needs <expected>; <found>.". */
  statement?(failure: Failure): string;
}

/** A rule that claims some kinds of failure and advises the same on all. */
export function ruleOfKinds(
  meta: RuleMeta,
  kinds: readonly Failure['kind'][],
  hint: string | ((failure: Failure) => string | null),
): Rule {
  return {
    meta,
    facts: {
      claims: ({ kind }) => kinds.includes(kind),
      hint: typeof hint === 'string' ? () => hint : hint,
    },
  };
}
