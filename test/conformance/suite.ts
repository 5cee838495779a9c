import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RuntimeName, TypedArray } from '../../src/interpreter';

/** The conformance cases of the C++ runtimes; see README.md beside them. */
export const SUITE = resolve(process.env['CONFORMANCE'] ?? '../shared/conformance');

export interface CaseTensor {
  readonly name?: string;
  readonly dtype?: string;
  readonly shape?: readonly number[];
  /** Null where the bytes depend on what memory held before. */
  readonly base64: string | null;
  readonly resize?: boolean;
}

export interface Expectation {
  readonly status: 'ok' | 'rejected' | 'invoke-failed' | 'crash' | 'unverifiable' | 'not-applicable';
  readonly error?: readonly string[];
  readonly outputs?: readonly CaseTensor[];
  readonly more_outputs?: readonly (readonly CaseTensor[])[];
  readonly sameAs?: string;
}

export interface ConformanceCase {
  readonly id: string;
  readonly op: string;
  readonly ops: readonly string[];
  readonly description: string;
  readonly model: string;
  readonly inputs: readonly CaseTensor[];
  readonly more_inputs?: readonly (readonly CaseTensor[])[];
  readonly expected: Readonly<Record<string, Expectation>>;
  readonly golden: 'tflite_ref' | 'tflite_opt' | 'tflm' | 'unspecified' | 'rejection';
  readonly tolerance: {
    readonly class: string;
    readonly refOptMaxAbs?: number;
    readonly refOptMaxUlp?: number;
  };
  readonly tags?: Readonly<Record<string, unknown>>;
}

/** All cases; null, with a warning, where the suite is not there. */
export function loadCases(): readonly ConformanceCase[] | null {
  const path = join(SUITE, 'cases.jsonl');
  if (!existsSync(path)) {
    console.warn(`conformance cases are not checked: ${path} does not exist`);
    return null;
  }
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ConformanceCase);
}

export function caseModel(testCase: ConformanceCase): Uint8Array {
  return readFileSync(join(SUITE, testCase.model));
}

export function decode(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** What a runtime did with the case, with the outputs that `sameAs` stands for; null where it was not run. */
export function expectationOf(testCase: ConformanceCase, runtime: RuntimeName): Expectation | null {
  const { expected, golden } = testCase;
  const name = runtime === 'tflm' ? 'tflm' : golden === 'tflite_opt' ? 'tflite_opt' : 'tflite_ref';
  const own = expected[name];
  if (own === undefined) return null;
  return own.sameAs === undefined ? own : { ...expected[own.sameAs]!, status: own.status };
}

export function rawBytes(data: TypedArray): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
