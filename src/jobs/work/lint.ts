import type { Finding } from '../../lint';
import { lintWithConfig, type ResolvedConfig } from '../../lint/config';
import { createListing, type LocatedFinding } from '../../listing';
import { ModelFormatError, readModel } from '../../model';
import type { RuntimeVerdict } from '../../protocol';
import { findProfile } from '../../runtimes';
import type { FileSource } from '../files/sources';
import { openFile } from '../files/sources';

export interface LintRequest {
  readonly file: FileSource;
  readonly config: ResolvedConfig;
  /** The file's path relative to the folder of the configuration, which globs of suppressions are matched with. */
  readonly path: string;
}

export interface LintResult {
  /** With their places in the listing; of a file that has none, at its beginning. */
  readonly findings: readonly LocatedFinding[];
  readonly verdicts: readonly RuntimeVerdict[];
  readonly suppressed: number;
}

/** Throws an Error where the file cannot be read at all; one that is no model has a finding that says so. */
export async function lintFile({ file, config, path }: LintRequest): Promise<LintResult> {
  const bytes = await openFile(file).read();
  const profiles = config.runtimes.flatMap((id) => findProfile(id, config.profiles) ?? []);
  const { runtimes, findings, suppressed } = lintWithConfig(bytes, config, path);
  const verdicts = profiles.flatMap(({ id, title }) => {
    const verdict = runtimes[id]?.verdict;
    return verdict ? [{ runtime: id, label: title, verdict }] : [];
  });
  return { findings: locate(bytes, findings), verdicts, suppressed };
}

function locate(bytes: Uint8Array, findings: readonly Finding[]): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  try {
    return createListing(readModel(bytes), { name: '', findings, hashes: 'none' }).findings;
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    return findings.map((finding) => ({ finding, span: { line: 0, startColumn: 0, endColumn: 0 } }));
  }
}
