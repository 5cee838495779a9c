import type { Finding } from './finding';
import type { Suppression } from './result';

/** True where the suppression names the finding's rule and its operator or tensor. One without any entry names none. */
export function isSuppressed(finding: Finding, { rule, operator, tensor }: Suppression): boolean {
  if (rule === undefined && operator === undefined && tensor === undefined) return false;
  if (rule !== undefined && rule !== finding.ruleId) return false;
  const names = finding.tensors.map(({ name }) => name);
  if (operator !== undefined && ![finding.operator ?? '', ...names].some((name) => matches(name, operator)))
    return false;
  return tensor === undefined || names.some((name) => matches(name, tensor));
}

function matches(text: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
