import { ModelFormatError, readModel } from '../../model';
import type { Model } from '../../model';
import { findProfile } from '../../runtimes';
import { lintFile } from '../lint';
import type { LintResult } from '../result';
import { applySuppressions } from './apply';
import { budgetFindings } from './budgets';
import type { ResolvedConfig } from './config';

/**
 * Lints a file as a configuration says: its runtimes, levels, budgets and suppressions. The editor and the command line
 * both come through here. `path` is relative to the configuration's folder.
 *
 * @throws {Error} where the configuration names a runtime that does not exist.
 */
export function lintWithConfig(bytes: Uint8Array, config: ResolvedConfig, path: string): LintResult {
  const runtimes = config.runtimes.map((id) => findProfile(id, config.profiles) ?? id);
  const result = lintFile(bytes, { runtimes, rules: config.rules });
  const hasBudgets = Object.keys(config.budgets).length > 0;
  const model = hasBudgets ? readableModel(bytes) : null;
  const overBudget = model === null ? [] : budgetFindings(model, bytes.length, config);
  const { findings, suppressed } = applySuppressions([...result.findings, ...overBudget], config, path);
  return { ...result, findings, suppressed: result.suppressed + suppressed };
}

/** Null for a file that is no model: that is a finding already. */
function readableModel(bytes: Uint8Array): Model | null {
  try {
    return readModel(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) return null;
    throw error;
  }
}
