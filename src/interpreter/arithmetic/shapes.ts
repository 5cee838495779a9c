/** Number of elements of a shape; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  let count = 1;
  for (const dimension of shape) count *= dimension;
  return count;
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((dimension, i) => dimension === b[i]);
}

/** `[1,2,3]`, as shapes are written in messages. */
export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(',')}]`;
}

/** `shape` with ones in front up to `rank`. */
export function extendShape(shape: readonly number[], rank: number): number[] {
  return [...new Array<number>(Math.max(0, rank - shape.length)).fill(1), ...shape];
}

/** Row-major strides, in elements. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= shape[i]!;
  }
  return strides;
}

/**
 * The shape that the operands broadcast to, or null where they do not. A dimension of 0 wins over 1.
 * Source: `CalculateShapeForBroadcast`, tflite/kernels/kernel_util.cc.
 */
export function broadcastShape(...shapes: readonly (readonly number[])[]): number[] | null {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  const result = new Array<number>(rank).fill(1);
  for (const shape of shapes) {
    const offset = rank - shape.length;
    for (let i = 0; i < shape.length; i++) {
      const dimension = shape[i]!;
      if (dimension === 1) continue;
      const known = result[offset + i]!;
      if (known !== 1 && known !== dimension) return null;
      result[offset + i] = dimension;
    }
  }
  return result;
}

/** Strides of an operand read at the positions of `output`: 0 along the dimensions that are repeated. */
export function broadcastStrides(shape: readonly number[], output: readonly number[]): number[] {
  const extended = extendShape(shape, output.length);
  return stridesOf(extended).map((stride, i) => (extended[i] === 1 ? 0 : stride));
}

/**
 * For every element of `output`, the offset of the operand's element that it reads. Null where the operand has the
 * output's shape (the offset is then the element's own).
 */
export function broadcastOffsets(shape: readonly number[], output: readonly number[]): Int32Array | null {
  if (elementCount(shape) === elementCount(output)) return null;
  const strides = broadcastStrides(shape, output);
  const offsets = new Int32Array(elementCount(output));
  const position = new Array<number>(output.length).fill(0);
  let offset = 0;
  for (let i = 0; i < offsets.length; i++) {
    offsets[i] = offset;
    for (let d = output.length - 1; d >= 0; d--) {
      offset += strides[d]!;
      if (++position[d]! < output[d]!) break;
      offset -= strides[d]! * output[d]!;
      position[d] = 0;
    }
  }
  return offsets;
}

/** A possibly negative axis as an index, or null where it is out of range. */
export function resolveAxis(axis: number, rank: number): number | null {
  const resolved = axis < 0 ? axis + rank : axis;
  return resolved >= 0 && resolved < rank ? resolved : null;
}
