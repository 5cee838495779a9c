import type { PrepareContext, Workspace } from '../kernel';
import type { BroadcastPlan } from '../kernels/broadcast-plan';
import type { RuntimeTensor } from '../runtime-tensor';
import type { FastRun } from './fast-convolution';

/** Sums of the rows of an image or of several (the mean over height and width), one for each channel. */
export interface ColumnSums {
  /** Adds to what the sums hold. */
  readonly add: FastRun;
  /** int32 sums of integers; null where floats are summed in the output itself. */
  readonly sums: Workspace | null;
}

/** How many rows in a row go to the same sums; null where the plan is another reduction. */
function rowsPerImage({ rowLength, rowCount, steps, starts }: BroadcastPlan): number | null {
  const [first] = starts;
  if (first === undefined || rowCount === 0 || steps[0] !== 1) return null;
  const next = first.findIndex((start) => start !== 0);
  const count = next < 0 ? rowCount : next;
  const isRegular = first.every((start, row) => start === Math.floor(row / count) * rowLength);
  return isRegular ? count : null;
}

/** For float32, int8 and uint8; null where only the reference path can run it. */
export function fastColumnSums(
  context: PrepareContext,
  plan: BroadcastPlan,
  input: RuntimeTensor,
  output: RuntimeTensor,
  tiny: number,
): ColumnSums | null {
  const { simd } = context;
  const isByte = input.type === 'INT8' || input.type === 'UINT8';
  if (!simd || (input.type !== 'FLOAT32' && !isByte)) return null;
  const rows = rowsPerImage(plan);
  if (rows === null) return null;
  const depth = plan.rowLength;
  const images = plan.rowCount / rows;
  if (!Number.isInteger(images)) return null;
  if (!isByte) {
    if (output.type !== 'FLOAT32') return null;
    const add = (): void => {
      for (let image = 0; image < images; image++) {
        const from = input.address + 4 * image * rows * depth;
        simd.addFloatRows(from, output.address + 4 * image * depth, depth, rows, tiny);
      }
    };
    return { add, sums: null };
  }
  const sums = context.scratch('INT32', images * depth);
  const isUnsigned = input.type === 'UINT8' ? 1 : 0;
  const add = (): void => {
    for (let image = 0; image < images; image++) {
      const from = input.address + image * rows * depth;
      simd.addRows(from, sums.address + 4 * image * depth, depth, rows, isUnsigned);
    }
  };
  return { add, sums };
}
