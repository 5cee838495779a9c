import type { LintResult, RuntimeVerdict } from '../../src/lint';
import { lintFile } from '../../src/lint';

/** What a C++ runtime did with a model. */
export interface Measured {
  /** The case's id, or the model's path. */
  readonly id: string;
  readonly runtime: 'tflite' | 'tflm';
  readonly accepted: boolean;
  /** The operator that it named when it refused; null where it named none. */
  readonly operator: string | null;
}

export interface Row {
  readonly measured: Measured;
  readonly verdict: RuntimeVerdict;
}

/** Lints a file for both runtimes. */
export function lintBoth(bytes: Uint8Array): LintResult {
  return lintFile(bytes, { runtimes: ['tflite', 'tflm'] });
}

export function refused({ verdict }: RuntimeVerdict): boolean {
  return verdict === 'refuses' || verdict === 'invalid';
}

/** Rows where lint and the runtime disagree, apart from those allowed. */
export function disagreements(rows: readonly Row[], allowed: ReadonlySet<string>): readonly string[] {
  return rows
    .filter(({ measured, verdict }) => measured.accepted === refused(verdict) && !allowed.has(measured.id))
    .map(
      ({ measured, verdict }) =>
        `${measured.id}: ${measured.accepted ? 'accepted' : 'refused'}, lint says ${verdict.verdict}`,
    );
}

/** The share of refusals whose first operator is the one that the runtime named. */
export function namedShare(rows: readonly Row[]): {
  readonly named: number;
  readonly of: number;
  readonly wrong: readonly string[];
} {
  const refusals = rows.filter(
    ({ measured, verdict }) =>
      !measured.accepted && measured.operator !== null && verdict.verdict === 'refuses',
  );
  const wrong = refusals.filter(({ measured, verdict }) => !sameOperator(measured.operator ?? '', verdict));
  return {
    named: refusals.length - wrong.length,
    of: refusals.length,
    wrong: wrong.map(({ measured, verdict }) => `${measured.id}: ${measured.operator} / ${verdict.operator}`),
  };
}

/** The runtime's name is 'ADD', '3:ADD' with the operator's number, or 'Flex' for every Flex operator. */
function sameOperator(measured: string, { operator, operatorIndex }: RuntimeVerdict): boolean {
  const [, number, name = ''] = /^(?:(\d+):)?(.*)$/.exec(measured) ?? [];
  const sameName = name === operator || (name === 'Flex' && operator?.startsWith('Flex') === true);
  return sameName && (number === undefined || Number(number) === operatorIndex);
}

/** Counts of measured against predicted, as a table to print. */
export function confusion(rows: readonly Row[]): string {
  const verdicts = ['runs', 'wrong', 'refuses', 'invalid'];
  const line = (label: string, accepted: boolean): string => {
    const counts = verdicts.map(
      (verdict) =>
        rows.filter((row) => row.measured.accepted === accepted && row.verdict.verdict === verdict).length,
    );
    return `${label.padEnd(10)}${counts.map((count) => String(count).padStart(9)).join('')}`;
  };
  return [
    `${''.padEnd(10)}${verdicts.map((verdict) => verdict.padStart(9)).join('')}`,
    line('accepted', true),
    line('refused', false),
  ].join('\n');
}
