import type { Padding } from '../../model';
import { floatActivationRange, type Range } from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { fastPooling, type FastRun, type PoolingWindow } from '../simd';
import { type NumberArray, type Refusal, isRefusal, refuseType } from './binary';
import { requireCounts, requireRank, requireSameType } from './movement-checks';
import { activationOf, quantizationOf, quantizedRangeOf, shapeOutput } from './quantization';

/**
 * Pooling over windows of NHWC tensors. Sources: tflite/kernels/pooling.cc, internal/reference/pooling.h,
 * internal/reference/integer_ops/pooling.h, tensorflow/lite/micro/kernels/pooling_common.cc and l2_pool_2d.cc.
 */

/** One window, already cut to the input: rows and columns are inclusive-exclusive. */
export interface PoolWindow {
  readonly input: NumberArray;
  /** Element of the first row, column and channel. */
  start: number;
  rows: number;
  columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** The pooled value of the channel that the window's start points at. */
export type Pool = (window: PoolWindow) => number;

export interface PreparedPooling {
  readonly geometry: PoolingWindow;
  readonly pool: Pool;
  readonly range: Range;
  /** Fails where a window lies in the padding altogether. */
  readonly refusesEmptyWindows: boolean;
  /** Set where the SIMD kernels can run it. */
  readonly fast: FastRun | null;
}

/** Output size and padding in front along one axis; source: `ComputePaddingHeightWidth`, kernels/padding.h. */
function slideWindow(
  size: number,
  filter: number,
  stride: number,
  padding: Padding,
): { out: number; pad: number } {
  const out =
    padding === 'SAME'
      ? Math.ceil(size / stride)
      : padding === 'VALID'
        ? Math.ceil((size + 1 - filter) / stride)
        : 0;
  const count = Math.max(0, out);
  const total = Math.max(0, (count - 1) * stride + filter - size);
  return { out: count, pad: Math.floor(total / 2) };
}

/** Checks the operator and gives the output its shape. */
export function preparePooling(node: KernelNode, context: PrepareContext): PoolingWindow {
  requireCounts(node, context, [1]);
  const input = node.input(0);
  const output = node.output(0);
  requireRank(input, context, 4);
  if (context.runtime === 'tflite') requireSameType(input, output, context);
  const options = node.options?.kind === 'Pool2DOptions' ? node.options : null;
  if (options === null) return context.fail('has no pooling options in the file');
  const { strideH, strideW, filterHeight, filterWidth, padding } = options;
  if (strideH <= 0 || strideW <= 0 || filterHeight <= 0 || filterWidth <= 0) {
    context.fail(
      `strides and filter sizes must be positive: stride ${strideH}x${strideW}, filter ${filterHeight}x${filterWidth}`,
    );
  }
  const [batches, height, width, channels] = input.shape as [number, number, number, number];
  const vertical = slideWindow(height, filterHeight, strideH, padding);
  const horizontal = slideWindow(width, filterWidth, strideW, padding);
  shapeOutput(output, context, [batches, vertical.out, horizontal.out, channels]);
  return {
    strideHeight: strideH,
    strideWidth: strideW,
    filterHeight,
    filterWidth,
    padTop: vertical.pad,
    padLeft: horizontal.pad,
  };
}

export function floatRangeOf(node: KernelNode): Range {
  return floatActivationRange(activationOf(node));
}

/** AVERAGE_POOL_2D or MAX_POOL_2D: float and integer forms with the type checks that both share. */
export function poolingKernel(
  op: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D',
  floatPool: Pool,
  integerPool: Pool,
  unsignedPool: Pool,
  refusesEmptyWindows: boolean,
): Kernel {
  return defineKernel<PreparedPooling | Refusal>({
    op,
    prepare(node, context) {
      const geometry = preparePooling(node, context);
      const kind = op === 'MAX_POOL_2D' ? 'max' : 'average';
      const { type } = node.input(0);
      if (type === 'FLOAT32') {
        const range = floatRangeOf(node);
        const fast = fastPooling(context, kind, node, geometry, range);
        return { geometry, pool: floatPool, range, refusesEmptyWindows, fast };
      }
      const types = context.runtime === 'tflite' ? ['INT8', 'UINT8', 'INT16'] : ['INT8', 'INT16'];
      if (!types.includes(type)) {
        return context.runtime === 'tflite'
          ? refuseType(node.input(0))
          : context.fail(refuseType(node.input(0)).refusal);
      }
      if (context.runtime === 'tflm') requireOneQuantization(node, context);
      const range = quantizedRangeOf(node, node.output(0), context);
      const fast = fastPooling(context, kind, node, geometry, range);
      const pool = type === 'UINT8' ? unsignedPool : integerPool;
      return { geometry, pool, range, refusesEmptyWindows, fast };
    },
    eval: evalPooling,
  });
}

function requireOneQuantization(node: KernelNode, context: PrepareContext): void {
  const input = quantizationOf(node.input(0), context);
  const output = quantizationOf(node.output(0), context);
  if (Math.abs(Math.fround(input.scale - output.scale)) > 1e-6 || input.zeroPoint !== output.zeroPoint) {
    context.fail(
      `input and output must be quantized alike: scale ${input.scale}, zero point ${input.zeroPoint} != ` +
        `${output.scale}, ${output.zeroPoint}`,
    );
  }
}

export function evalPooling(
  node: KernelNode,
  prepared: PreparedPooling | Refusal,
  context: Pick<PrepareContext, 'fail'>,
): void {
  if (isRefusal(prepared)) return context.fail(prepared.refusal);
  if (prepared.fast !== null) return prepared.fast();
  const { geometry, pool, range } = prepared;
  const { min, max } = range;
  const [batches, height, width, channels] = node.input(0).shape as [number, number, number, number];
  const [, outHeight, outWidth] = node.output(0).shape as [number, number, number, number];
  const out = node.output(0).data as NumberArray;
  const window: PoolWindow = {
    input: node.input(0).data as NumberArray,
    start: 0,
    rows: 0,
    columns: 0,
    rowStride: width * channels,
    columnStride: channels,
  };
  let o = 0;
  for (let batch = 0; batch < batches; batch++) {
    for (let y = 0; y < outHeight; y++) {
      const top = y * geometry.strideHeight - geometry.padTop;
      const firstRow = Math.max(0, top);
      window.rows = Math.min(top + geometry.filterHeight, height) - firstRow;
      for (let x = 0; x < outWidth; x++) {
        const left = x * geometry.strideWidth - geometry.padLeft;
        const firstColumn = Math.max(0, left);
        window.columns = Math.min(left + geometry.filterWidth, width) - firstColumn;
        if (prepared.refusesEmptyWindows && (window.rows <= 0 || window.columns <= 0) && channels > 0) {
          context.fail(`window ${y}, ${x} lies in the padding altogether`);
        }
        const start = ((batch * height + firstRow) * width + firstColumn) * channels;
        for (let channel = 0; channel < channels; channel++) {
          window.start = start + channel;
          const value = pool(window);
          out[o++] = value < min ? min : value > max ? max : value;
        }
      }
    }
  }
}
