import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../src/lint';
import allowances from './lint-allowed.json';
import type { Row } from './lint-agreement';
import { confusion, disagreements, lintBoth, namedShare } from './lint-agreement';
import type { CaseTensor, ConformanceCase } from './suite';
import { caseModel, decode, loadCases } from './suite';

const MODELS = resolve(process.env['MODELS'] ?? '../shared/models/tflite');
const RUNTIMES = ['tflite', 'tflm'] as const;
type Runtime = (typeof RUNTIMES)[number];

function allowed(runtime: Runtime, differs = false): ReadonlySet<string> {
  const entries = allowances.filter(
    (entry) => entry.runtime === runtime && (entry.differs ?? false) === differs,
  );
  return new Set(entries.flatMap((entry) => entry.models));
}

/** What the suite says of a runtime: of TFLite's two sets of kernels, the ones that run by default. */
function expectation(
  testCase: ConformanceCase,
  runtime: Runtime,
): ConformanceCase['expected'][string] | undefined {
  const { expected } = testCase;
  return runtime === 'tflm' ? expected['tflm'] : (expected['tflite_opt'] ?? expected['tflite_ref']);
}

/** The operator that the runtime's messages name. */
function namedOperator(messages: readonly string[] | undefined): string | null {
  const text = (messages ?? []).join('\n');
  const match =
    /Node number \d+ \((\w+)\) failed/.exec(text) ??
    /Node (\w+) \(number \d+\) failed/.exec(text) ??
    /builtin opcode '(\w+)'/.exec(text) ??
    /Op#\d+ \((\w+)\)/.exec(text);
  return match?.[1] ?? null;
}

function outputs(testCase: ConformanceCase, name: string): readonly CaseTensor[] {
  const own = testCase.expected[name];
  return own?.sameAs === undefined ? (own?.outputs ?? []) : outputs(testCase, own.sameAs);
}

/** How far two results are apart: beyond rounding, or not. Outputs that depend on old memory count as apart. */
function differs(testCase: ConformanceCase, other: string): boolean {
  const [left, right] = [outputs(testCase, 'tflm'), outputs(testCase, other)];
  return left.some((tensor, index) => {
    const twin = right[index];
    if (tensor.base64 === null || !twin || twin.base64 === null) return true;
    if (JSON.stringify(tensor.shape) !== JSON.stringify(twin.shape)) return true;
    return apart(tensor.dtype ?? '', decode(tensor.base64), decode(twin.base64));
  });
}

function apart(dtype: string, a: Uint8Array, b: Uint8Array): boolean {
  if (dtype === 'float32') {
    const [left, right] = [new Float32Array(a.buffer), new Float32Array(b.buffer)];
    return left.some((value, index) => {
      const twin = right[index] ?? NaN;
      return !Object.is(value, twin) && !(Math.abs(value - twin) <= 1e-3 * Math.max(1e-3, Math.abs(twin)));
    });
  }
  const [left, right] = [integers(dtype, a), integers(dtype, b)];
  const rounding = dtype === 'bool' ? 0 : 1;
  return left.some((value, index) => Math.abs(value - (right[index] ?? NaN)) > rounding);
}

function integers(dtype: string, { buffer }: Uint8Array): readonly number[] {
  switch (dtype) {
    case 'int8':
      return Array.from(new Int8Array(buffer));
    case 'int16':
      return Array.from(new Int16Array(buffer));
    case 'int32':
      return Array.from(new Int32Array(buffer));
    default:
      return Array.from(new Uint8Array(buffer));
  }
}

const cases = loadCases();

describe.skipIf(cases === null)('lint agrees with the runtimes on the conformance cases', () => {
  const results = (cases ?? []).map((testCase) => ({ testCase, result: lintBoth(caseModel(testCase)) }));

  it.each(RUNTIMES)('%s: no false alarm and no miss', (runtime) => {
    const rows = results.flatMap(({ testCase, result }): Row[] => {
      const measured = expectation(testCase, runtime);
      if (!measured || measured.status === 'not-applicable') return [];
      return [
        {
          measured: {
            id: testCase.id,
            runtime,
            accepted: measured.status === 'ok',
            operator: namedOperator(measured.error),
          },
          verdict: result.runtimes[runtime]!,
        },
      ];
    });
    const { named, of, wrong } = namedShare(rows);
    console.log(`conformance, ${runtime}\n${confusion(rows)}\nfirst operator named: ${named} of ${of}`);
    expect(disagreements(rows, allowed(runtime))).toEqual([]);
    expect(named / of, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('tflm: what is called wrong differs from TFLite, and what differs is called wrong', () => {
    const known = allowed('tflm', true);
    const surprises = results.flatMap(({ testCase, result }) => {
      const { expected, id } = testCase;
      if (expected['tflm']?.status !== 'ok' || expected['tflite_ref']?.status !== 'ok' || known.has(id))
        return [];
      const isDifferent =
        differs(testCase, 'tflite_ref') && (!expected['tflite_opt'] || differs(testCase, 'tflite_opt'));
      const isCalledWrong = result.runtimes['tflm']?.verdict === 'wrong';
      return isDifferent === isCalledWrong ? [] : [`${id}: ${isDifferent ? 'differs' : 'is the same'}`];
    });
    expect(surprises).toEqual([]);
  });
});

describe.skipIf(!existsSync(MODELS))('lint agrees with the runtimes on real models', () => {
  const [header = '', ...lines] = existsSync(MODELS)
    ? readFileSync(join(MODELS, 'results.tsv'), 'utf8').trim().split('\n')
    : [];
  const columns = header.split('\t');
  const models = lines.map((line) => {
    const fields = line.split('\t');
    return new Map(columns.map((column, index) => [column, fields[index] ?? '']));
  });
  const files = models.map((row) => ({
    row,
    bytes: new Uint8Array(readFileSync(join(MODELS, row.get('path')!))),
  }));
  const start = performance.now();
  const results = files.map(({ row, bytes }) => ({ row, result: lintBoth(bytes) }));
  const elapsed = performance.now() - start;

  it.each(RUNTIMES)('%s: no false alarm and no miss', (runtime) => {
    const [status, failed] =
      runtime === 'tflm' ? ['tflm', 'tflm_failed_op'] : ['tflite_opt', 'tflite_failed_op'];
    const rows = results.map(({ row, result }): Row => ({
      measured: {
        id: row.get('path')!,
        runtime,
        accepted: row.get(status) === 'ok',
        operator: row.get(failed) || null,
      },
      verdict: result.runtimes[runtime]!,
    }));
    const { named, of, wrong } = namedShare(rows);
    console.log(`real models, ${runtime}\n${confusion(rows)}\nfirst operator named: ${named} of ${of}`);
    expect(disagreements(rows, allowed(runtime))).toEqual([]);
    expect(named / of, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('tflm: refuses exactly the operators that it refuses when each is tried alone', () => {
    const [, ...tried] = readFileSync(join(MODELS, 'results-tflm-per-op.tsv'), 'utf8').trim().split('\n');
    const refusedAlone = new Map<string, Set<string>>();
    const cut = new Set<string>();
    for (const [path = '', subgraph, , , , count, operators = ''] of tried.map((line) => line.split('\t'))) {
      const places = operators.split(',').map((operator) => `${subgraph}:${operator}`);
      refusedAlone.set(path, new Set([...(refusedAlone.get(path) ?? []), ...places]));
      if (Number(count) > places.length) cut.add(path);
    }
    const surprises = results.flatMap(({ row, result }) => {
      const path = row.get('path')!;
      const found = new Set(
        result.findings
          .filter(
            ({ runtime, outcome, operatorIndex }) =>
              runtime === 'tflm' && outcome?.kind === 'refuses' && operatorIndex !== null,
          )
          .map(({ subgraph, operatorIndex }) => `${subgraph}:${operatorIndex}`),
      );
      const wanted = refusedAlone.get(path) ?? new Set();
      const missed = [...wanted]
        .filter((place) => !found.has(place))
        .map((place) => `${path} ${place}: missed`);
      // The list names the first twelve operators of a kind.
      const extra = cut.has(path) ? [] : [...found].filter((place) => !wanted.has(place));
      return [...missed, ...extra.map((place) => `${path} ${place}: runs alone`)];
    });
    expect(surprises).toEqual([]);
  });

  it('tflite-xnnpack: as many operators left to the CPU, and partitions, as the delegate leaves', () => {
    const measured = files.filter(({ row }) => row.get('tflite_xnnpack') === 'ok');
    const right = measured.filter(({ row, bytes }) => {
      const { findings } = lintFile(bytes, { runtimes: ['tflite-xnnpack'] });
      const [summary, ...left] = findings.filter(({ ruleId }) => ruleId === 'delegate-coverage');
      const partitions = /in (\d+) partition/.exec(summary?.message ?? '')?.[1];
      return row.get('xnn_left') === String(left.length) && row.get('xnn_parts') === partitions;
    });
    console.log(`XNNPACK coverage: ${right.length} of ${measured.length} models exactly`);
    expect(right.length / measured.length).toBeGreaterThan(0.93);
  });

  it('takes under 5 ms for a megabyte', () => {
    const megabytes = files.reduce((total, { bytes }) => total + bytes.length, 0) / 1e6;
    console.log(`lint of ${files.length} models (${megabytes.toFixed(0)} MB): ${elapsed.toFixed(0)} ms`);
    // Ten times the goal: a shared machine may be busy with something else.
    expect(elapsed / megabytes).toBeLessThan(50);
  });
});

if (!existsSync(MODELS)) console.warn(`lint is not checked on real models: ${MODELS} does not exist`);
