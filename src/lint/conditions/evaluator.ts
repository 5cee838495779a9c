import type { ConditionKind, ConditionOf } from '../../runtimes';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';

/** A condition that does not hold, in words: "needs <expected>; <found>". */
export interface Violation {
  readonly expected: string;
  readonly found: string;
  readonly tensors: readonly TensorView[];
}

/**
 * Null where the condition holds.
 *
 * @throws {Undecided} where the file does not tell.
 */
export type Evaluator<Kind extends ConditionKind> = (
  node: NodeView,
  fact: ConditionOf<Kind>,
) => Violation | null;

export type Family<Kind extends ConditionKind> = { readonly [K in Kind]: Evaluator<K> };

export function violation(expected: string, found: string, ...tensors: (TensorView | null)[]): Violation {
  return { expected, found, tensors: tensors.filter((tensor) => tensor !== null) };
}

/** "input 'image'": the role and the tensor that plays it. */
export function named(role: string, tensor: TensorView): string {
  return tensor.name ? `${role} '${tensor.name}'` : role;
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

export function listText(values: readonly (string | number | boolean)[]): string {
  if (values.length < 2) return String(values[0] ?? 'nothing');
  return `${values.slice(0, -1).join(', ')} or ${String(values.at(-1))}`;
}

/** The first of `tensors` about which `holds` is false. */
export function firstFailing(
  tensors: readonly TensorView[],
  holds: (tensor: TensorView) => boolean,
): TensorView | null {
  return tensors.find((tensor) => !holds(tensor)) ?? null;
}

/** Dimensions of two shapes, right-aligned, with 1 where one is shorter. */
export function alignRight(
  a: readonly number[],
  b: readonly number[],
): readonly (readonly [left: number, right: number])[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => [
    a[axis - (rank - a.length)] ?? 1,
    b[axis - (rank - b.length)] ?? 1,
  ]);
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}
