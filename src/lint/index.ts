export type { Finding, FindingTensor, Outcome, Severity, Verdict } from './finding';
export { lint, lintFile } from './lint';
export type { LintOptions, LintResult, RuntimeVerdict } from './result';
export { ruleDescriptions } from './rules';
export type { RuleMeta } from './rules';
