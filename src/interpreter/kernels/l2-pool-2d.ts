import { defineKernel } from '../kernel';
import { requireType } from './movement-checks';
import { evalPooling, floatRangeOf, preparePooling, type PreparedPooling, type PoolWindow } from './pooling';

function rootMeanSquare({ input, start, rows, columns, rowStride, columnStride }: PoolWindow): number {
  let squares = 0;
  for (let y = 0; y < rows; y++) {
    let i = start + y * rowStride;
    for (let x = 0; x < columns; x++, i += columnStride) {
      squares = Math.fround(squares + Math.fround(input[i]! * input[i]!));
    }
  }
  const count = Math.max(0, rows) * Math.max(0, columns);
  return Math.fround(Math.sqrt(Math.fround(squares / count)));
}

/** Sources: tflite/kernels/pooling.cc, tensorflow/lite/micro/kernels/l2_pool_2d.cc. */
export const l2Pool2d = defineKernel<PreparedPooling>({
  op: 'L2_POOL_2D',
  prepare(node, context) {
    const geometry = preparePooling(node, context);
    requireType(node.input(0), context, ['FLOAT32']);
    const range = floatRangeOf(node);
    return { geometry, pool: rootMeanSquare, range, refusesEmptyWindows: false, fast: null };
  },
  eval: evalPooling,
});
