import { FLOAT32_LOWEST } from '../arithmetic';
import { poolingKernel, type PoolWindow } from './pooling';

function largest(
  { input, start, rows, columns, rowStride, columnStride }: PoolWindow,
  lowest: number,
): number {
  let max = lowest;
  for (let y = 0; y < rows; y++) {
    let i = start + y * rowStride;
    for (let x = 0; x < columns; x++, i += columnStride) {
      const value = input[i]!;
      if (value > max) max = value;
    }
  }
  return max;
}

export const maxPool2d = poolingKernel(
  'MAX_POOL_2D',
  (window) => largest(window, FLOAT32_LOWEST),
  (window) => largest(window, -32768),
  (window) => largest(window, 0),
  false,
);
