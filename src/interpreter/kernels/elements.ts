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

/** Product of the dimensions; 1 for a scalar. */
export function countElements(shape: readonly number[]): number {
  let count = 1;
  for (const dimension of shape) count *= dimension;
  return count;
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
  const elements = new Uint8Array(countElements(tensor.shape));
  for (let i = 0; i < elements.length; i++) {
    elements[i] = (bytes[Math.floor(i / perByte)]! >> (bits * (i % perByte))) & mask;
  }
  return elements;
}

/** An array to write a tensor's elements to; give it to `storeElements` when it is full. */
export function openElements(tensor: RuntimeTensor): TypedArray {
  return packedBits(tensor) === null ? loadElements(tensor) : new Uint8Array(countElements(tensor.shape));
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

/** Row-major strides in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
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
  if (countElements(shape) === 0) return;
  let run = 1;
  let outer = shape.length;
  while (outer > 0 && (strides[outer - 1] === run || shape[outer - 1] === 1)) {
    run *= shape[outer - 1]!;
    outer--;
  }
  const index = new Array<number>(outer).fill(0);
  let source = start;
  let target = 0;
  for (;;) {
    copyElements(from, source, to, target, run);
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

/** The flat index of each element of a strided block, for element types that cannot be copied by index (strings). */
export function stridedIndices(
  start: number,
  strides: readonly number[],
  shape: readonly number[],
): Int32Array {
  const last = strides.reduce((sum, stride, axis) => sum + Math.max(0, stride * (shape[axis]! - 1)), start);
  const indices = new Int32Array(countElements(shape));
  copyStrided(
    Int32Array.from({ length: Math.max(0, last + 1) }, (_, i) => i),
    start,
    strides,
    shape,
    indices,
  );
  return indices;
}
