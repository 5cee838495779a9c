import { elementCount } from '../arithmetic';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';

/**
 * What operators that only move data need of a tensor: one array entry an element, whatever the element means.
 * Operators read with `loadElements`, compute on whole elements, and write with `storeElements`.
 */

/** Bits of the element types that are packed two or four to a byte. */
function packedBits(tensor: RuntimeTensor): 2 | 4 | null {
  if (tensor.type === 'INT4' || tensor.type === 'UINT4') return 4;
  return tensor.type === 'INT2' ? 2 : null;
}

/** The tensor's bytes. */
export function bytesOf(tensor: RuntimeTensor): Uint8Array {
  const { data } = tensor;
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/**
 * A view with one entry an element: complex numbers as 64-bit words, packed integers unpacked into a new array (their
 * bits as unsigned numbers, which is all that moving them needs).
 */
export function loadElements(tensor: RuntimeTensor): TypedArray {
  const { data } = tensor;
  if (tensor.type === 'COMPLEX64') {
    return new BigUint64Array(data.buffer, data.byteOffset, data.byteLength / 8);
  }
  const bits = packedBits(tensor);
  if (bits === null) return data;
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  const bytes = bytesOf(tensor);
  const elements = new Uint8Array(elementCount(tensor.shape));
  for (let i = 0; i < elements.length; i++) {
    elements[i] = (bytes[Math.floor(i / perByte)]! >> (bits * (i % perByte))) & mask;
  }
  return elements;
}

/** An array to write a tensor's elements to; give it to `storeElements` when it is full. */
export function openElements(tensor: RuntimeTensor): TypedArray {
  return packedBits(tensor) === null ? loadElements(tensor) : new Uint8Array(elementCount(tensor.shape));
}

/** Packs what was written to the array of `openElements`; does nothing for types that are not packed. */
export function storeElements(tensor: RuntimeTensor, elements: TypedArray): void {
  const bits = packedBits(tensor);
  if (bits === null) return;
  const perByte = 8 / bits;
  const bytes = bytesOf(tensor);
  bytes.fill(0);
  for (let i = 0; i < elements.length; i++) {
    const index = Math.floor(i / perByte);
    bytes[index] = bytes[index]! | (Number(elements[i]) << (bits * (i % perByte)));
  }
}

/** Copies `count` elements; both arrays hold elements of one type. */
export function copyElements(
  from: TypedArray,
  fromIndex: number,
  to: TypedArray,
  toIndex: number,
  count: number,
): void {
  if (count === 1) {
    to[toIndex] = from[fromIndex]!;
    return;
  }
  const source = from.subarray(fromIndex, fromIndex + count);
  // The two views have the same element type, which the union of array types cannot say.
  (to as { set(values: ArrayLike<number | bigint>, offset: number): void }).set(source, toIndex);
}

/**
 * Copies a strided block: element `[i0, i1, …]` of `shape`, in row-major order, comes from
 * `start + i0 * strides[0] + i1 * strides[1] + …` of `from`. Runs that are contiguous in both are copied whole.
 */
export function copyStrided(
  from: TypedArray,
  start: number,
  strides: readonly number[],
  shape: readonly number[],
  to: TypedArray,
): void {
  if (elementCount(shape) === 0) return;
  let run = 1;
  let outer = shape.length;
  while (outer > 0 && (strides[outer - 1] === run || shape[outer - 1] === 1)) {
    run *= shape[outer - 1]!;
    outer--;
  }
  // Elements that lie apart are copied by a loop over the last two dimensions.
  const plane =
    run === 1 && outer > 0 ? planeCopier(from, to, strides.slice(0, outer), shape.slice(0, outer)) : null;
  if (plane !== null) {
    outer = Math.max(0, outer - 2);
    run = elementCount(shape.slice(outer));
  }
  const index = new Array<number>(outer).fill(0);
  let source = start;
  let target = 0;
  for (;;) {
    if (plane !== null) plane(source, target);
    else copyElements(from, source, to, target, run);
    target += run;
    let axis = outer - 1;
    for (; axis >= 0; axis--) {
      index[axis]!++;
      source += strides[axis]!;
      if (index[axis]! < shape[axis]!) break;
      source -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
    if (axis < 0) return;
  }
}

/** Copies the last two of these dimensions, from an element of the one array on to an element of the other. */
function planeCopier(
  from: TypedArray,
  to: TypedArray,
  strides: readonly number[],
  shape: readonly number[],
): (source: number, target: number) => void {
  const [rows, columns] = [shape.at(-2) ?? 1, shape.at(-1)!];
  const [rowStride, columnStride] = [strides.at(-2) ?? 0, strides.at(-1)!];
  const copy = PLANE_COPIES[from.BYTES_PER_ELEMENT]!;
  const [a, b] = [wordsOf(from), wordsOf(to)];
  return (source, target) => copy(a, source, rowStride, columnStride, b, target, rows, columns);
}

/** The same elements as unsigned integers, so that a loop meets one type of array for each width. */
function wordsOf({ buffer, byteOffset, length, BYTES_PER_ELEMENT }: TypedArray): TypedArray {
  switch (BYTES_PER_ELEMENT) {
    case 1:
      return new Uint8Array(buffer, byteOffset, length);
    case 2:
      return new Uint16Array(buffer, byteOffset, length);
    case 4:
      return new Uint32Array(buffer, byteOffset, length);
    default:
      return new BigUint64Array(buffer, byteOffset, length);
  }
}

type PlaneCopy = (
  from: TypedArray,
  source: number,
  rowStride: number,
  columnStride: number,
  to: TypedArray,
  target: number,
  rows: number,
  columns: number,
) => void;

/** One function for each width: engines specialize a function to the arrays it is given. */
function makePlaneCopy(): PlaneCopy {
  return (from, source, rowStride, columnStride, to, target, rows, columns) => {
    for (let row = 0; row < rows; row++, source += rowStride) {
      for (let column = 0, i = source; column < columns; column++, i += columnStride) to[target++] = from[i]!;
    }
  };
}

const PLANE_COPIES: Readonly<Record<number, PlaneCopy>> = {
  1: makePlaneCopy(),
  2: makePlaneCopy(),
  4: makePlaneCopy(),
  8: makePlaneCopy(),
};

/** The flat index of each element of a strided block, for element types that cannot be copied by index (strings). */
export function stridedIndices(
  start: number,
  strides: readonly number[],
  shape: readonly number[],
): Int32Array {
  const last = strides.reduce((sum, stride, axis) => sum + Math.max(0, stride * (shape[axis]! - 1)), start);
  const indices = new Int32Array(elementCount(shape));
  copyStrided(
    Int32Array.from({ length: Math.max(0, last + 1) }, (_, i) => i),
    start,
    strides,
    shape,
    indices,
  );
  return indices;
}
