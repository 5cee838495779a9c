import { elementCount } from '../arithmetic';

/**
 * How operands that broadcast are walked: the output is cut into rows within which every operand either advances by
 * one element or stays. Operands of one shape make a single row.
 */
export interface BroadcastPlan {
  readonly rowLength: number;
  readonly rowCount: number;
  /** For each operand, its step within a row: 1 or 0. */
  readonly steps: readonly number[];
  /** For each operand, the element at which each row starts. */
  readonly starts: readonly Int32Array[];
}

interface Loop {
  extent: number;
  readonly strides: readonly number[];
}

/**
 * Merges neighbouring dimensions wherever all operands run on or repeat together, as `BroadcastBinaryOpSimple` does
 * (tflite/kernels/internal/reference/broadcast_loop.h). Dimensions that fit nowhere are read as that function reads
 * them: past the operand's shape.
 */
export function planBroadcast(
  output: readonly number[],
  operands: readonly (readonly number[])[],
): BroadcastPlan {
  const rank = Math.max(output.length, ...operands.map((shape) => shape.length));
  const dimension = (shape: readonly number[], i: number) => shape[i - rank + shape.length] ?? 1;
  const loops: Loop[] = [];
  const accumulated = operands.map(() => 1);
  for (let i = rank - 1; i >= 0; i--) {
    const extent = dimension(output, i);
    if (extent !== 1) {
      const strides = operands.map((shape, k) => (dimension(shape, i) === 1 ? 0 : accumulated[k]!));
      const last = loops.at(-1);
      const mergeable = last?.strides.every((inner, k) =>
        inner === 0 ? strides[k] === 0 : strides[k] === inner * last.extent,
      );
      if (last !== undefined && mergeable) last.extent *= extent;
      else loops.push({ extent, strides });
    }
    operands.forEach((shape, k) => {
      accumulated[k] = accumulated[k]! * dimension(shape, i);
    });
  }
  const isEmpty = elementCount(output) === 0 || operands.some((shape) => elementCount(shape) === 0);
  if (isEmpty) return { rowLength: 0, rowCount: 0, steps: operands.map(() => 1), starts: [] };
  const row = loops[0]?.strides.every((stride) => stride <= 1) ? loops.shift()! : null;
  const rowCount = loops.reduce((count, loop) => count * loop.extent, 1);
  return {
    rowLength: row?.extent ?? 1,
    rowCount,
    steps: row?.strides ?? operands.map(() => 1),
    starts: operands.map((_, k) => rowStarts(loops, k, rowCount)),
  };
}

function rowStarts(loops: readonly Loop[], operand: number, rowCount: number): Int32Array {
  const starts = new Int32Array(rowCount);
  const position = new Array<number>(loops.length).fill(0);
  let start = 0;
  for (let row = 0; row < rowCount; row++) {
    starts[row] = start;
    for (let i = 0; i < loops.length; i++) {
      const { extent, strides } = loops[i]!;
      start += strides[operand]!;
      if (++position[i]! < extent) break;
      start -= strides[operand]! * extent;
      position[i] = 0;
    }
  }
  return starts;
}
