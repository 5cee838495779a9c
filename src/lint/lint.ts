import type { Model } from '../model';
import { ModelFormatError, readModel } from '../model';
import type { RuntimeProfile } from '../runtimes';
import { findProfile, runtimeProfiles } from '../runtimes';
import type { Failure } from './facts/failure';
import { evaluateFacts } from './facts/evaluate';
import { applySuppressions } from './config/apply';
import { resolveConfig } from './config/config';
import type { Finding } from './finding';
import { GraphView } from './graph/graph-view';
import type { LintOptions, LintResult, RuntimeVerdict } from './result';
import type { FactWording, Remark, RuleMeta } from './rules';
import { CORRUPT_FILE, RULES } from './rules';
import { messageOf, outcomeOf } from './wording';

/**
 * Says what each runtime does with a model, and why.
 *
 * @throws {Error} where `runtimes` names a profile that does not exist.
 */
export function lint(model: Model, options: LintOptions): LintResult {
  const findings: Finding[] = [];
  const verdicts: [string, RuntimeVerdict][] = [];
  const general = new Map<string, Finding>();
  for (const profile of resolveProfiles(options.runtimes)) {
    const graph = new GraphView(model, profile);
    const { failures, unreached } = evaluateFacts(graph);
    verdicts.push([profile.id, verdictOf(failures)]);
    const found = [...factFindings(failures, profile), ...factFindings(unreached, profile, true)];
    for (const rule of RULES) {
      for (const remark of rule.remarks?.(graph) ?? []) {
        const finding = remarkFinding(rule.meta, remark, profile);
        if (remark.ofRuntime) found.push(finding);
        else general.set(`${finding.ruleId}/${finding.message}`, finding);
      }
    }
    findings.push(...found.sort(byPlace));
  }
  findings.push(...[...general.values()].sort(byPlace));
  return { ...applySettings(findings, options), runtimes: Object.fromEntries(verdicts) };
}

/** Reads and lints a file: one that is no readable model gives a `corrupt-file` finding and the verdict `invalid`. */
export function lintFile(bytes: Uint8Array, options: LintOptions): LintResult {
  const profiles = resolveProfiles(options.runtimes);
  let model: Model;
  try {
    model = readModel(bytes);
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    return { ...applySettings([corruptFile(error)], options), runtimes: invalid(profiles) };
  }
  return lint(model, { ...options, runtimes: profiles });
}

function resolveProfiles(runtimes: LintOptions['runtimes']): readonly RuntimeProfile[] {
  return runtimes.map((runtime) => {
    if (typeof runtime !== 'string') return runtime;
    const profile = findProfile(runtime);
    if (profile) return profile;
    const known = runtimeProfiles().map(({ id }) => id);
    throw new Error(`There is no runtime profile '${runtime}'. Known: ${known.join(', ')}.`);
  });
}

/** The rule that a failure belongs to. */
export function ruleOf(failure: Failure): { readonly meta: RuleMeta; readonly facts: FactWording } {
  for (const { meta, facts } of RULES) {
    if (facts?.claims(failure)) return { meta, facts };
  }
  throw new Error(`No rule claims failures of kind '${failure.kind}'.`);
}

function verdictOf(failures: readonly Failure[]): RuntimeVerdict {
  const first = failures.find(({ fail }) => fail !== 'silent') ?? failures[0];
  if (!first) {
    return {
      verdict: 'runs',
      stage: null,
      subgraph: null,
      operatorIndex: null,
      operator: null,
      ruleId: null,
    };
  }
  return {
    verdict: first.fail === 'silent' ? 'wrong' : 'refuses',
    stage: first.stage,
    subgraph: first.subgraph,
    operatorIndex: first.node?.index ?? null,
    operator: first.node?.name ?? null,
    ruleId: ruleOf(first).meta.id,
  };
}

/** One finding for all that one rule says of one operator or tensor. */
function factFindings(
  failures: readonly Failure[],
  profile: RuntimeProfile,
  unreached = false,
): readonly Finding[] {
  const groups = new Map<string, { rule: ReturnType<typeof ruleOf>; failures: Failure[] }>();
  for (const failure of failures) {
    const rule = ruleOf(failure);
    const place = failure.node
      ? `operator ${failure.node.index}`
      : `tensor ${failure.tensors[0]?.index ?? ''}`;
    const key = `${rule.meta.id}/${failure.subgraph ?? ''}/${place}/${outcomeOf(failure).kind}`;
    const group = groups.get(key);
    if (group) group.failures.push(failure);
    else groups.set(key, { rule, failures: [failure] });
  }
  return [...groups.values()].map(({ rule, failures: all }) => {
    const first = all[0]!;
    const tensors = new Map(
      all.flatMap((failure) => failure.tensors).map((tensor) => [tensor.index, tensor]),
    );
    const note = unreached
      ? ' Only a signature of this subgraph runs the operator, not the main subgraph.'
      : '';
    return {
      ruleId: rule.meta.id,
      severity: unreached ? 'warning' : rule.meta.defaultSeverity,
      runtime: profile.id,
      outcome: outcomeOf(first),
      subgraph: first.subgraph,
      operatorIndex: first.node?.index ?? null,
      operator: first.node?.name ?? null,
      tensors: [...tensors.values()].map(({ index, tensor }) => ({ index, name: tensor.name })),
      message: messageOf(rule.facts, all, profile) + note,
      hint: rule.facts.hint(first),
    };
  });
}

function remarkFinding(meta: RuleMeta, remark: Remark, profile: RuntimeProfile): Finding {
  return {
    ruleId: meta.id,
    severity: meta.defaultSeverity,
    runtime: remark.ofRuntime ? profile.id : null,
    outcome: remark.outcome,
    subgraph: remark.subgraph,
    operatorIndex: remark.node?.index ?? null,
    operator: remark.node?.name ?? null,
    tensors: remark.tensors,
    message: remark.message,
    hint: remark.hint,
  };
}

function corruptFile(error: ModelFormatError): Finding {
  return {
    ruleId: CORRUPT_FILE.id,
    severity: CORRUPT_FILE.defaultSeverity,
    runtime: null,
    outcome: null,
    subgraph: null,
    operatorIndex: null,
    operator: null,
    tensors: [],
    message: error.message,
    hint: 'Fetch or convert the file again; check that it was copied whole and is no Git LFS pointer.',
  };
}

function invalid(profiles: readonly RuntimeProfile[]): LintResult['runtimes'] {
  const verdict: RuntimeVerdict = {
    verdict: 'invalid',
    stage: 'load',
    subgraph: null,
    operatorIndex: null,
    operator: null,
    ruleId: CORRUPT_FILE.id,
  };
  return Object.fromEntries(profiles.map(({ id }) => [id, verdict]));
}

function byPlace(a: Finding, b: Finding): number {
  return (a.subgraph ?? -1) - (b.subgraph ?? -1) || (a.operatorIndex ?? -1) - (b.operatorIndex ?? -1);
}

function applySettings(
  findings: readonly Finding[],
  { rules = {}, suppress = [] }: Pick<LintOptions, 'rules' | 'suppress'>,
): Pick<LintResult, 'findings' | 'suppressed'> {
  const set = findings.flatMap((finding) => {
    const setting = rules[finding.ruleId];
    if (setting === 'off') return [];
    return [setting ? { ...finding, severity: setting } : finding];
  });
  return applySuppressions(set, resolveConfig({ suppress }), '');
}
