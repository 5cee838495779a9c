import type { PrepareContext, Workspace } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import type { FastRun } from './fast-convolution';

/** Along one axis: the two input indices of each output index, and the weight of the second. */
export interface Interpolation {
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  /** Float32 fraction, or a 10-bit fixed-point one in the integer kernel. */
  readonly weight: Float32Array;
}

/** The three arrays one behind the other. */
function placeTable(context: PrepareContext, { lower, upper, weight }: Interpolation): Workspace {
  const block = context.persistent('INT32', 3 * lower.length);
  const data = block.data as Int32Array;
  data.set(lower);
  data.set(upper, lower.length);
  new Float32Array(data.buffer, data.byteOffset + 8 * lower.length, lower.length).set(weight);
  return block;
}

/** RESIZE_BILINEAR of float32, or null where only the reference path can run it. */
export function fastResize(
  context: PrepareContext,
  input: RuntimeTensor,
  output: RuntimeTensor,
  rows: Interpolation,
  columns: Interpolation,
): FastRun | null {
  const { simd } = context;
  const [batches = 0, inputHeight = 0, inputWidth = 0, depth = 0] = input.shape;
  const [, height = 0, width = 0] = output.shape;
  if (!simd || output.type !== 'FLOAT32' || inputHeight * inputWidth === 0) return null;
  const [rowTable, columnTable] = [placeTable(context, rows), placeTable(context, columns)];
  return () =>
    simd.resizeFloat(
      input.address,
      output.address,
      batches,
      inputHeight,
      inputWidth,
      height,
      width,
      depth,
      rowTable.address,
      columnTable.address,
    );
}
