import type { NodeView } from '../graph/node-view';

/** The shapes of an operator's outputs; null for one that is known only while running. */
export type OutputShapes = readonly (readonly number[] | null)[];

/**
 * Computes the shapes of the outputs from those of the inputs, as the operator's Prepare in TensorFlow Lite does.
 *
 * @throws {Undecided} where an input's shape, or a value that the shape depends on, is known only while running.
 */
export type ShapeRule = (node: NodeView) => OutputShapes;

export function wrapAxis(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

export function product(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total * size, 1);
}

/** A rule of one function for several operators. */
export function forAll(names: readonly string[], rule: ShapeRule): readonly (readonly [string, ShapeRule])[] {
  return names.map((name) => [name, rule] as const);
}
