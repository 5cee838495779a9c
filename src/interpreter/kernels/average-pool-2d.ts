import { poolingKernel, type PoolWindow } from './pooling';

function floatSum({ input, start, rows, columns, rowStride, columnStride }: PoolWindow): number {
  let total = 0;
  for (let y = 0; y < rows; y++) {
    let i = start + y * rowStride;
    for (let x = 0; x < columns; x++, i += columnStride) total = Math.fround(total + input[i]!);
  }
  return total;
}

function integerSum({ input, start, rows, columns, rowStride, columnStride }: PoolWindow): number {
  let total = 0;
  for (let y = 0; y < rows; y++) {
    let i = start + y * rowStride;
    for (let x = 0; x < columns; x++, i += columnStride) total = (total + input[i]!) | 0;
  }
  return total;
}

const floatAverage = (window: PoolWindow) => Math.fround(floatSum(window) / (window.rows * window.columns));

/** Rounds halves away from zero. */
function integerAverage(window: PoolWindow): number {
  const sum = integerSum(window);
  const count = window.rows * window.columns;
  const half = count >> 1;
  return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
}

export const averagePool2d = poolingKernel(
  'AVERAGE_POOL_2D',
  floatAverage,
  integerAverage,
  integerAverage,
  true,
);
