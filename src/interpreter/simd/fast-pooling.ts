import type { Range } from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import type { FastRun } from './fast-convolution';
import { geometryBlock } from './packing';

export interface PoolingWindow {
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly filterHeight: number;
  readonly filterWidth: number;
  readonly padTop: number;
  readonly padLeft: number;
}

/** True where every window reads at least one element along an axis. */
function isNeverEmpty(size: number, output: number, stride: number, filter: number, pad: number): boolean {
  const lastStart = (output - 1) * stride - pad;
  return filter > pad && lastStart < size;
}

/** AVERAGE_POOL_2D and MAX_POOL_2D of float32, int8 or uint8, or null where only the reference path can run it. */
export function fastPooling(
  context: PrepareContext,
  kind: 'max' | 'average',
  node: KernelNode,
  window: PoolingWindow,
  { min, max }: Range,
): FastRun | null {
  const { simd } = context;
  const [input, output] = [node.input(0), node.output(0)];
  const { type } = input;
  if (!simd || output.type !== type || (type !== 'FLOAT32' && type !== 'INT8' && type !== 'UINT8'))
    return null;
  const [batches = 0, height = 0, width = 0, depth = 0] = input.shape;
  const [outputBatches = 0, outputHeight = 0, outputWidth = 0, outputDepth = 0] = output.shape;
  const { strideHeight, strideWidth, filterHeight, filterWidth, padTop, padLeft } = window;
  if (batches !== outputBatches || depth !== outputDepth) return null;
  if (!isNeverEmpty(height, outputHeight, strideHeight, filterHeight, padTop)) return null;
  if (!isNeverEmpty(width, outputWidth, strideWidth, filterWidth, padLeft)) return null;
  const geometry = geometryBlock(context, {
    batches,
    inputHeight: height,
    inputWidth: width,
    inputDepth: depth,
    filterHeight,
    filterWidth,
    filterDepth: depth,
    outputHeight,
    outputWidth,
    outputDepth: depth,
    strideHeight,
    strideWidth,
    dilationHeight: 1,
    dilationWidth: 1,
    paddingTop: padTop,
    paddingLeft: padLeft,
  });
  if (type === 'FLOAT32') {
    const run = kind === 'max' ? simd.maxPoolFloat : simd.averagePoolFloat;
    return () => run(geometry.address, batches, input.address, output.address, min, max);
  }
  const isUnsigned = type === 'UINT8' ? 1 : 0;
  if (kind === 'max') {
    return () =>
      simd.maxPoolBytes(geometry.address, batches, input.address, output.address, min, max, isUnsigned);
  }
  const sums = context.scratch('INT32', depth);
  return () =>
    simd.averagePoolBytes(
      geometry.address,
      batches,
      input.address,
      output.address,
      min,
      max,
      isUnsigned,
      sums.address,
    );
}
