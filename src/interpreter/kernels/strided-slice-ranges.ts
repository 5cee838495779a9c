import {
  optionsOf,
  type EvalContext,
  type KernelNode,
  type PrepareContext,
  type RuntimeName,
} from '../kernel';
import { indicesOf } from './movement-checks';

/** A slice as the operator's inputs and options give it, before it meets the input's shape. */
export interface SliceSpecification {
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  readonly beginMask: number;
  readonly endMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
  readonly shrinkAxisMask: number;
  /** True where `end` counts from `begin`. */
  readonly offset: boolean;
}

/** What is taken along one axis of the input (after new axes of size 1 were added). */
export interface SliceRange {
  readonly size: number;
  readonly start: number;
  readonly stride: number;
  readonly count: number;
  /** True where the axis is left out of the output's shape. */
  readonly shrunk: boolean;
}

export function readSpecification(node: KernelNode, runtime: RuntimeName): SliceSpecification {
  const options = optionsOf(node, 'StridedSliceOptions');
  const micro = runtime === 'tflm';
  return {
    begin: indicesOf(node.input(1), runtime),
    end: indicesOf(node.input(2), runtime),
    strides: indicesOf(node.input(3), runtime),
    beginMask: options?.beginMask ?? 0,
    endMask: options?.endMask ?? 0,
    // TensorFlow Lite Micro knows neither ellipsis nor new axes nor offsets.
    ellipsisMask: micro ? 0 : (options?.ellipsisMask ?? 0),
    newAxisMask: micro ? 0 : (options?.newAxisMask ?? 0),
    shrinkAxisMask: options?.shrinkAxisMask ?? 0,
    offset: micro ? false : (options?.offset ?? false),
  };
}

const bit = (mask: number, index: number): boolean => ((mask >>> index) & 1) === 1;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Where each entry of the specification goes: an axis of the input, a new axis, or several axes (ellipsis). */
interface Slot {
  readonly kind: 'range' | 'all' | 'new';
  readonly entry: number;
}

function expandSlots(specification: SliceSpecification, rank: number): Slot[] {
  const count = specification.begin.length;
  let added = 0;
  for (let i = 0; i < count; i++) {
    if (!bit(specification.ellipsisMask, i) && bit(specification.newAxisMask, i)) added++;
  }
  const total = rank + added;
  const slots: Slot[] = [];
  let entry = 0;
  while (slots.length < total) {
    if (entry >= count) {
      slots.push({ kind: 'all', entry: -1 });
    } else if (bit(specification.ellipsisMask, entry)) {
      const width = Math.max(1, Math.min(1 + total - count, total - slots.length));
      for (let i = 0; i < width; i++) slots.push({ kind: 'all', entry: -1 });
      entry++;
    } else {
      slots.push({ kind: bit(specification.newAxisMask, entry) ? 'new' : 'range', entry });
      entry++;
    }
  }
  return slots;
}

function rangeOf(
  specification: SliceSpecification,
  entry: number,
  size: number,
  context: PrepareContext | EvalContext,
): SliceRange {
  const stride = specification.strides[entry]!;
  if (stride === 0) context.fail('stride value has to be non-zero');
  const [low, high] = stride > 0 ? [0, size] : [-1, size - 1];
  const fromEnd = (index: number): number => (index < 0 ? index + size : index);
  const begin = specification.begin[entry]!;
  let start = clamp(fromEnd(begin), low, high);
  if (bit(specification.beginMask, entry)) start = stride > 0 ? 0 : size - 1;
  if (size === 0) start = 0;
  if (bit(specification.shrinkAxisMask, entry)) return { size, start, stride, count: 1, shrunk: true };
  const given = specification.end[entry]! + (specification.offset ? start : 0);
  let stop = clamp(fromEnd(given), low, high);
  if (bit(specification.endMask, entry)) stop = stride > 0 ? size : -1;
  if (size === 0) stop = 0;
  return { size, start, stride, count: Math.max(0, Math.ceil((stop - start) / stride)), shrunk: false };
}

/**
 * The ranges of a slice over an input of this shape, one an axis, in order.
 * Follows StartForAxis/StopForAxis of `kernels/internal/strided_slice_logic.h`.
 */
export function sliceRanges(
  specification: SliceSpecification,
  shape: readonly number[],
  context: PrepareContext | EvalContext,
): SliceRange[] {
  let axis = 0;
  return expandSlots(specification, shape.length).map(({ kind, entry }) => {
    if (kind === 'new') return { size: 1, start: 0, stride: 1, count: 1, shrunk: false };
    const size = shape[axis++] ?? 1;
    if (kind === 'all') return { size, start: 0, stride: 1, count: size, shrunk: false };
    return rangeOf(specification, entry, size, context);
  });
}
