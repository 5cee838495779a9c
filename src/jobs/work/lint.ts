import { offerFixes } from '../../fixes';
import type { Finding, LintResult as Result } from '../../lint';
import { lintWithConfig, type ResolvedConfig } from '../../lint/config';
import { createListing, type LocatedFinding } from '../../listing';
import { ModelFormatError, readModel } from '../../model';
import { QUANTIZE_TO_INT8, type FindingView, type FixView, type RuntimeVerdict } from '../../protocol';
import { findProfile } from '../../runtimes';
import type { FileSource } from '../files/sources';
import { openFile } from '../files/sources';
import { fixView } from './fix-view';
import { runtimeLabel } from './runtime-label';
import { withShortNames } from './short-names';

export interface LintRequest {
  readonly file: FileSource;
  readonly config: ResolvedConfig;
  /** The file's path relative to the folder of the configuration, which globs of suppressions are matched with. */
  readonly path: string;
}

/** A finding with its place in the listing and the fixes that answer it; names in its message are short. */
export interface LintedFinding extends LocatedFinding {
  readonly finding: FindingView;
}

export interface LintResult {
  /** With their places in the listing; of a file that has none, at its beginning. */
  readonly findings: readonly LintedFinding[];
  readonly verdicts: readonly RuntimeVerdict[];
  readonly suppressed: number;
}

/** The rules whose findings a full quantization answers. */
const QUANTIZABLE: readonly string[] = ['hybrid-operator', 'float16-weights'];

/** Throws an Error where the file cannot be read at all; one that is no model has a finding that says so. */
export async function lintFile({ file, config, path }: LintRequest): Promise<LintResult> {
  const bytes = await openFile(file).read();
  const { runtimes, findings, suppressed } = lintWithConfig(bytes, config, path);
  return { findings: locate(bytes, findings), verdicts: verdictsOf(config, runtimes), suppressed };
}

/** The runtimes of the configuration with what each says, in its order. */
export function verdictsOf(config: ResolvedConfig, runtimes: Result['runtimes']): RuntimeVerdict[] {
  const profiles = config.runtimes.flatMap((id) => findProfile(id, config.profiles) ?? []);
  return profiles.flatMap(({ id, title }) => {
    const verdict = runtimes[id]?.verdict;
    return verdict ? [{ runtime: id, label: runtimeLabel(title), verdict }] : [];
  });
}

function locate(bytes: Uint8Array, findings: readonly Finding[]): readonly LintedFinding[] {
  if (findings.length === 0) return [];
  try {
    const model = readModel(bytes);
    const offers = offerFixes(model, findings);
    const fixesOf = new Map(
      findings.map((finding, index) => [finding, offers[index]!.map(({ fix }) => fixView(fix))]),
    );
    return createListing(model, { name: '', findings, hashes: 'none' }).findings.map(({ finding, span }) =>
      linted(finding, span, fixesOf.get(finding) ?? []),
    );
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    return findings.map((finding) => linted(finding, { line: 0, startColumn: 0, endColumn: 0 }, []));
  }
}

function linted(finding: Finding, span: LocatedFinding['span'], fixes: readonly FixView[]): LintedFinding {
  const all = QUANTIZABLE.includes(finding.ruleId) ? [...fixes, QUANTIZE_TO_INT8] : fixes;
  return { finding: { ...withShortNames(finding), fixes: all }, span };
}
