import type { OperatorFacts } from './facts';
import type { RuntimeBase } from './profile';
import * as tflite from './tflite/operators';
import * as tflm from './tflm/operators';

/** Where a runtime's facts were read. */
export interface RuntimeSource {
  /** 'owner/name' on GitHub. */
  readonly repository: string;
  readonly commit: string;
  /** Of the commit, as YYYY-MM-DD. */
  readonly date: string;
}

const TABLES = { tflite, tflm } as const;

/** What the runtime demands of a builtin operator; null where it does not register it. */
export function builtinFacts(base: RuntimeBase, operator: string): OperatorFacts | null {
  const table = TABLES[base].BUILTIN_OPERATORS;
  return Object.hasOwn(table, operator) ? (table[operator] ?? null) : null;
}

/** What the runtime demands of a custom operator; null where it does not register it. */
export function customFacts(base: RuntimeBase, customCode: string): OperatorFacts | null {
  const table = TABLES[base].CUSTOM_OPERATORS;
  return Object.hasOwn(table, customCode) ? (table[customCode] ?? null) : null;
}

/** Names of the builtin operators that the runtime registers. */
export function registeredBuiltins(base: RuntimeBase): readonly string[] {
  return Object.keys(TABLES[base].BUILTIN_OPERATORS);
}

/** Codes of the custom operators that the runtime registers. */
export function registeredCustoms(base: RuntimeBase): readonly string[] {
  return Object.keys(TABLES[base].CUSTOM_OPERATORS);
}

export function runtimeSource(base: RuntimeBase): RuntimeSource {
  return TABLES[base].SOURCE;
}

/**
 * The method of `MicroMutableOpResolver` that adds an operator ('CONV_2D' → 'AddConv2D'; a custom code → its own
 * method); null where TensorFlow Lite Micro does not have the operator.
 */
export function resolverMethod(operator: string): string | null {
  const facts = builtinFacts('tflm', operator) ?? customFacts('tflm', operator);
  return facts?.resolverMethod ?? null;
}

/** A cited line as `path:line` of the runtime's repository. */
export function citation(facts: OperatorFacts, at: string | number | undefined): string | null {
  if (at === undefined) return null;
  return typeof at === 'number' ? `${facts.source}:${at}` : at;
}
