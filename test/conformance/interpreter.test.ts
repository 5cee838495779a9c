import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { RuntimeName } from '../../src/interpreter';
import { KNOWN_DIFFERENCES } from './known-differences';
import { runCase } from './run-case';
import { loadCases } from './suite';
import type { ConformanceCase } from './suite';

/**
 * Every case of the suite, as each runtime: `OP=ADD,SUB npx vitest run test/conformance/interpreter.test.ts` runs those
 * of some operators; `CASE=add-f32` those whose id begins so. The counts per operator go to test-results/conformance.json.
 */
const RUNTIMES: readonly RuntimeName[] = ['tflite', 'tflm'];
const operators = process.env['OP']?.split(',');
const prefix = process.env['CASE'] ?? '';
const cases = loadCases()?.filter(
  ({ op, id }) => (operators === undefined || operators.includes(op)) && id.startsWith(prefix),
);

interface Row {
  operator: string;
  runtime: RuntimeName;
  passed: number;
  known: number;
  failed: number;
  unsupported: number;
  inapplicable: number;
  maxUlp: number;
}
const rows: Row[] = [];

function checkOperator(
  operator: string,
  ofOperator: readonly ConformanceCase[],
  runtime: RuntimeName,
): string[] {
  const row: Row = {
    operator,
    runtime,
    passed: 0,
    known: 0,
    failed: 0,
    unsupported: 0,
    inapplicable: 0,
    maxUlp: 0,
  };
  rows.push(row);
  const failures: string[] = [];
  for (const testCase of ofOperator) {
    const known = KNOWN_DIFFERENCES.find(({ id, runtime: name }) => id === testCase.id && name === runtime);
    const { verdict, message, ulp } = runCase(testCase, runtime);
    row.maxUlp = Math.max(row.maxUlp, ulp);
    if (known !== undefined && verdict === 'failed') row.known++;
    else row[verdict]++;
    if (known !== undefined && verdict === 'passed') {
      failures.push(`${testCase.id} is a known difference but passes: remove it from the list`);
    } else if (known === undefined && verdict === 'failed') {
      failures.push(`${testCase.id} (${testCase.description}): ${message}`);
    }
  }
  return failures;
}

describe.skipIf(cases === undefined)('conformance', () => {
  const names = [...new Set(cases?.map(({ op }) => op))].sort();
  for (const name of names) {
    const ofOperator = cases!.filter(({ op }) => op === name);
    for (const runtime of RUNTIMES) {
      test(`${name} as ${runtime}`, () => {
        expect(checkOperator(name, ofOperator, runtime)).toEqual([]);
      });
    }
  }

  afterAll(() => {
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/conformance.json', JSON.stringify(rows, null, 1));
    const columns = ['passed', 'known', 'failed', 'unsupported', 'inapplicable'] as const;
    const lines = rows
      .filter((row) => row.passed + row.known + row.failed > 0)
      .map((row) => [
        row.operator.padEnd(32),
        row.runtime.padEnd(7),
        ...columns.map((c) => String(row[c]).padStart(6)),
      ]);
    const total = columns.map((column) =>
      String(rows.reduce((sum, row) => sum + row[column], 0)).padStart(6),
    );
    const header = [
      'operator'.padEnd(32),
      'runtime',
      ...columns.map((column) => column.slice(0, 6).padStart(6)),
    ];
    const table = [header, ...lines, ['all'.padEnd(32), ''.padEnd(7), ...total]];
    console.log(table.map((line) => line.join(' ')).join('\n'));
  });
});
