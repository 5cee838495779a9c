import type { RuntimeProfile } from '../runtimes';
import type { RuleLevel, Suppression } from './config/config';
import type { Finding, Outcome, Verdict } from './finding';

export interface LintOptions {
  /** Ids of profiles that come with the project, or profiles. */
  readonly runtimes: readonly (string | RuntimeProfile)[];
  /** Severities by rule id; the rule's own where left out. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Findings to leave out; globs of files are not looked at. */
  readonly suppress?: readonly Omit<Suppression, 'files'>[];
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
