import type { RuntimeProfile } from '../runtimes';
import type { Finding, Outcome, Severity, Verdict } from './finding';

export type RuleSetting = Severity | 'off';

/** Leaves out findings of one rule, or of every rule, about operators or tensors of these names. */
export interface Suppression {
  /** A rule id; every rule where left out. */
  readonly rule?: string;
  /** An operator's name ('CONV_2D') or the name of a tensor that it writes; `*` stands for any text. */
  readonly operator?: string;
  /** A tensor's name; `*` stands for any text. */
  readonly tensor?: string;
}

export interface LintOptions {
  /** Ids of profiles that come with the project, or profiles. */
  readonly runtimes: readonly (string | RuntimeProfile)[];
  /** Severities by rule id; the rule's own where left out. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly suppress?: readonly Suppression[];
}

/** What one runtime does with the model: settings and suppressions of rules do not change it. */
export interface RuntimeVerdict {
  readonly verdict: Verdict;
  /** When it refuses or goes wrong; null where it does not. */
  readonly stage: Outcome['stage'] | null;
  /** The first operator that it refuses or computes wrong; null where no operator is to blame. */
  readonly subgraph: number | null;
  readonly operatorIndex: number | null;
  readonly operator: string | null;
  /** The rule that says why; null where it runs. */
  readonly ruleId: string | null;
}

export interface LintResult {
  /** By runtime in the order asked for, then by subgraph, operator and stage; those of no runtime last. */
  readonly findings: readonly Finding[];
  /** By the id of the profile. */
  readonly runtimes: Readonly<Record<string, RuntimeVerdict>>;
  /** Findings that suppressions left out. */
  readonly suppressed: number;
}
