import type { FilterValues } from './filter-values';

/** Activations with their zero point taken off; int16 with a zero point needs more bits. */
export type DotVector = Int16Array | Int32Array;

/**
 * Sums of products of `vector[start, start + length)` with `rows` rows of `matrix`, as int32 (wrapping as C++ does).
 * Four rows at a time share the loads of the vector; the order of an integer sum does not matter.
 */
export function dotProducts(
  vector: DotVector,
  start: number,
  length: number,
  matrix: FilterValues,
  firstRow: number,
  rows: number,
  sums: Int32Array,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    let a = (firstRow + row) * length;
    let b = a + length;
    let c = b + length;
    let d = c + length;
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    const end = start + length;
    for (let i = start; i < end; i++) {
      const value = vector[i]!;
      sumA = (sumA + Math.imul(value, matrix[a++]!)) | 0;
      sumB = (sumB + Math.imul(value, matrix[b++]!)) | 0;
      sumC = (sumC + Math.imul(value, matrix[c++]!)) | 0;
      sumD = (sumD + Math.imul(value, matrix[d++]!)) | 0;
    }
    sums[firstRow + row] = sumA;
    sums[firstRow + row + 1] = sumB;
    sums[firstRow + row + 2] = sumC;
    sums[firstRow + row + 3] = sumD;
  }
  for (; row < rows; row++) {
    let a = (firstRow + row) * length;
    let sum = 0;
    for (let i = 0; i < length; i++) sum = (sum + Math.imul(vector[start + i]!, matrix[a++]!)) | 0;
    sums[firstRow + row] = sum;
  }
}

/** The same as exact integers in doubles, for int64 accumulators (int16 activations). */
export function dotProducts64(
  vector: DotVector,
  start: number,
  length: number,
  matrix: FilterValues,
  firstRow: number,
  rows: number,
  sums: Float64Array,
): void {
  for (let row = firstRow; row < firstRow + rows; row++) {
    let a = row * length;
    let sum = 0;
    for (let i = 0; i < length; i++) sum += vector[start + i]! * matrix[a++]!;
    sums[row] = sum;
  }
}
