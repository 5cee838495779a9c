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

/** Puts failures of a runtime's facts into words. Each failure belongs to the first rule that claims it. */
export interface FactRule {
  readonly meta: RuleMeta;
  claims(failure: Failure): boolean;
  /** What to do about it; null where there is nothing to advise. */
  hint(failure: Failure): string | null;
  /** Replaces the sentence "<operator> needs <expected>; <found>.". */
  statement?(failure: Failure): string;
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

/** Looks at a model beyond the facts: what is allowed and yet a surprise. */
export interface ModelRule {
  readonly meta: RuleMeta;
  remarks(graph: GraphView): readonly Remark[];
}

export type Rule = FactRule | ModelRule;

export function isFactRule(rule: Rule): rule is FactRule {
  return 'claims' in rule;
}

/** A rule that claims some kinds of failure and advises the same on all. */
export function ruleOfKinds(
  meta: RuleMeta,
  kinds: readonly Failure['kind'][],
  hint: string | ((failure: Failure) => string | null),
): FactRule {
  return {
    meta,
    claims: ({ kind }) => kinds.includes(kind),
    hint: typeof hint === 'string' ? () => hint : hint,
  };
}
