import type { RuntimeTensor } from '../runtime-tensor';
import type { SimdKernels } from '../simd';
import { copyElements } from './elements';

/** Rows of one tensor, in elements. */
export interface TensorRows {
  readonly tensor: RuntimeTensor;
  readonly start: number;
  /** From the start of one row to that of the next. */
  readonly stride: number;
}

/** Copies `rows` rows of `run` elements between tensors of one type that stores an element in whole bytes. */
export function copyRows(
  simd: SimdKernels | null | undefined,
  from: TensorRows,
  to: TensorRows,
  run: number,
  rows: number,
): void {
  const source = from.tensor.data;
  const target = to.tensor.data;
  if (simd) {
    const size = source.BYTES_PER_ELEMENT;
    simd.copyRows(
      source.byteOffset + from.start * size,
      from.stride * size,
      target.byteOffset + to.start * size,
      to.stride * size,
      run * size,
      rows,
    );
    return;
  }
  for (let row = 0; row < rows; row++) {
    copyElements(source, from.start + row * from.stride, target, to.start + row * to.stride, run);
  }
}
