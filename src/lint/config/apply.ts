import type { Finding } from '../finding';
import type { ResolvedConfig, Suppression } from './config';
import { matchesGlob, matchesName } from './patterns';

export interface Suppressed {
  readonly findings: readonly Finding[];
  /** Number of findings left out. */
  readonly suppressed: number;
}

/** True where the configuration leaves the file out. `path` is relative to the configuration's folder. */
export function isExcluded(config: ResolvedConfig, path: string): boolean {
  return matchesGlob(config.exclude, path);
}

/** Leaves out what the configuration suppresses. `path` is relative to the configuration's folder. */
export function applySuppressions(
  findings: readonly Finding[],
  config: ResolvedConfig,
  path: string,
): Suppressed {
  const active = config.suppress.filter(({ files }) => files === undefined || matchesGlob(files, path));
  if (active.length === 0) return { findings, suppressed: 0 };
  const kept = findings.filter((finding) => !active.some((suppression) => covers(suppression, finding)));
  return { findings: kept, suppressed: findings.length - kept.length };
}

function covers({ rule, operator, tensor, runtimes }: Suppression, finding: Finding): boolean {
  if (!matchesName(rule, finding.ruleId)) return false;
  const names = finding.tensors.map((each) => each.name);
  if (
    operator !== undefined &&
    ![finding.operator ?? '', ...names].some((name) => matchesName(operator, name))
  )
    return false;
  if (tensor !== undefined && !names.some((name) => matchesName(tensor, name))) return false;
  return runtimes === undefined || (finding.runtime !== null && runtimes.includes(finding.runtime));
}
