import {
  applyFixes,
  findFix,
  FIXES,
  proveRewrite,
  sitesAnswering,
  type Fix,
  type FixSite,
  type Proof,
} from '../../fixes';
import { lint, type Finding, type LintResult } from '../../lint';
import { applySuppressions, lintWithConfig } from '../../lint/config';
import { createListing, type Listing } from '../../listing';
import { readAssociatedFiles, writeModel, type Model } from '../../model';
import type { FixView, RuntimeVerdict } from '../../protocol';
import { findProfile } from '../../runtimes';
import type { JobContext } from '../jobs';
import { alignTensors } from './align-tensors';
import { fixView } from './fix-view';
import { verdictsOf, type LintRequest } from './lint';
import { loadModel } from './load-model';

/** One fix of several, and where to apply it. */
export interface FixStep {
  readonly fixId: string;
  /** `findings`: where it answers what lint finds; `everywhere` it applies; or where it answers one finding. */
  readonly where: 'findings' | 'everywhere' | FindingPlace;
}

export type FindingPlace = Pick<Finding, 'ruleId' | 'subgraph' | 'operatorIndex'>;

export interface FixRequest extends LintRequest {
  readonly steps: readonly FixStep[];
}

export interface FixResult {
  /** The fixed model's file. */
  readonly bytes: Uint8Array;
  /** The fixed model as text; tensors have the numbers that they had before, for a diff. */
  readonly listing: Listing;
  readonly applied: readonly { readonly fix: FixView; readonly changes: readonly string[] }[];
  readonly proof: Proof;
  readonly before: FixVerdict;
  readonly after: FixVerdict;
}

export interface FixVerdict {
  readonly findings: number;
  readonly verdicts: readonly RuntimeVerdict[];
}

/** A fix that would change a model. */
export interface FixChoice {
  readonly fix: FixView;
  /** Places where it applies. */
  readonly places: number;
  /** Findings that it answers. */
  readonly findings: number;
  /** Safe, and the first to answer some of them. */
  readonly suggested: boolean;
  /** What it would do at the first of its places. */
  readonly changes: readonly string[];
}

const FIRST_CHANGES = 3;

/** Every fix that would change the model. Throws an Error where the file is no readable model. */
export async function listFixes(request: LintRequest): Promise<readonly FixChoice[]> {
  const { model } = await loadModel(request.file);
  const findings = findingsOf(model, request);
  const open = new Set(findings);
  return FIXES.flatMap((fix) => {
    const sites = fix.find(model);
    if (sites.length === 0) return [];
    const answered = findings.filter((finding) => sitesAnswering(fix, sites, [finding]).length > 0);
    const suggested = fix.safety === 'safe' && answered.some((finding) => open.has(finding));
    if (suggested) for (const finding of answered) open.delete(finding);
    const changes = sites.slice(0, FIRST_CHANGES).map(({ change }) => change);
    return [{ fix: fixView(fix), places: sites.length, findings: answered.length, suggested, changes }];
  });
}

/**
 * Applies fixes in the order in which they work together, and proves the result by running the model before and after. Writes
 * nothing. Throws an Error where the file is no readable model, or where there is no fix of a name.
 */
export async function fixModel(request: FixRequest, { signal, progress }: JobContext): Promise<FixResult> {
  const { model, bytes } = await loadModel(request.file);
  const steps = new Map(request.steps.map((step) => [fixOf(step.fixId), step]));
  const ordered = FIXES.filter((fix) => steps.has(fix));
  const total = ordered.length + 2;
  let done = 0;
  const choose = (fix: Fix, sites: readonly FixSite[], current: Model): readonly FixSite[] => {
    signal.throwIfAborted();
    progress.report({ done: done++, total, message: fix.title });
    const { where } = steps.get(fix)!;
    if (where === 'everywhere') return sites;
    if (where === 'findings') return sitesAnswering(fix, sites, findingsOf(current, request));
    return sitesAnswering(fix, sites, [{ ...NO_FINDING, ...where }]);
  };
  const fixed = applyFixes(model, ordered, choose);
  signal.throwIfAborted();
  progress.report({ done: total - 2, total, message: 'Running the model before and after' });
  const proof = proveRewrite(model, fixed.model);
  signal.throwIfAborted();
  progress.report({ done: total - 1, total, message: 'Checking the result' });
  const name = request.file.name.slice(request.file.name.lastIndexOf('/') + 1);
  const fixedBytes = writeModel(fixed.model, { associatedFiles: readAssociatedFiles(bytes) });
  const after = lintWithConfig(fixedBytes, request.config, request.path);
  return {
    bytes: fixedBytes,
    listing: createListing(alignTensors(model, fixed.model), { name }),
    applied: fixed.applied.map(({ fix, changes }) => ({ fix: fixView(fix), changes })),
    proof,
    before: verdictOf(lintWithConfig(bytes, request.config, request.path), request),
    after: verdictOf(after, request),
  };
}

/** What a finding is where only its place counts. */
const NO_FINDING: Omit<Finding, keyof FindingPlace> = {
  severity: 'information',
  runtime: null,
  outcome: null,
  operator: null,
  tensors: [],
  message: '',
  hint: null,
};

function fixOf(id: string): Fix {
  const fix = findFix(id);
  if (!fix) throw new Error(`There is no fix named "${id}".`);
  return fix;
}

function findingsOf(model: Model, { config, path }: LintRequest): readonly Finding[] {
  const runtimes = config.runtimes.map((id) => findProfile(id, config.profiles) ?? id);
  return applySuppressions(lint(model, { runtimes, rules: config.rules }).findings, config, path).findings;
}

function verdictOf({ findings, runtimes }: LintResult, { config }: LintRequest): FixVerdict {
  return { findings: findings.length, verdicts: verdictsOf(config, runtimes) };
}
