import type { Range } from '../arithmetic';
import type { PrepareContext } from '../kernel';
import type { ConvolutionTensors } from '../kernels/convolution/checks';
import type { FilterCache, FilterValues } from '../kernels/convolution/filter-values';
import type { ConvolutionGeometry } from '../kernels/convolution/geometry';
import type { Requantization } from '../kernels/convolution/requantization';
import { fastFloatConvolution, fastIntegerConvolution } from './fast-convolution';
import type { FastRun } from './fast-convolution';
import {
  geometryBlock,
  isByteValue,
  isStable,
  packBias,
  packingOnce,
  paddedColumns,
  requantizationFactors,
} from './packing';
import type { WeightPlace } from './packing';

/** The lanes are channels, so every input channel must have exactly one output channel. */
function isEligible({ filter, bias }: ConvolutionTensors, g: ConvolutionGeometry): boolean {
  return isStable(filter) && isStable(bias) && g.inputDepth === g.outputDepth && g.outputDepth > 0;
}

/** With one input channel a depthwise convolution is a plain one, of a filter whose channels are its last dimension. */
function channelsLast({ outputDepth }: ConvolutionGeometry): WeightPlace {
  return (column, i) => i * outputDepth + column;
}

/** DEPTHWISE_CONV_2D in float32, or null where only the reference path can run it. */
export function fastFloatDepthwise(
  context: PrepareContext,
  g: ConvolutionGeometry,
  range: Range,
  tensors: ConvolutionTensors,
): FastRun | null {
  const { simd } = context;
  if (g.inputDepth === 1 && g.outputDepth > 1) {
    return fastFloatConvolution(context, g, range, tensors, channelsLast(g));
  }
  if (simd === null || !isEligible(tensors, g)) return null;
  const { min, max } = range;
  const { input, filter, bias, output } = tensors;
  const biases = context.persistent('FLOAT32', paddedColumns(g.outputDepth));
  const geometry = geometryBlock(context, g);
  const taps = context.scratch('INT32', 2 * g.filterHeight * g.filterWidth);
  return packingOnce(
    () => packBias(biases, bias),
    () =>
      simd.depthwiseFloat(
        geometry.address,
        g.batches,
        input.address,
        filter.address,
        biases.address,
        output.address,
        min,
        max,
        taps.address,
      ),
  );
}

/** DEPTHWISE_CONV_2D of int8 or uint8, or null where only the reference path can run it. */
export function fastIntegerDepthwise(
  context: PrepareContext,
  g: ConvolutionGeometry,
  q: Requantization,
  tensors: ConvolutionTensors,
  filter: FilterCache,
): FastRun | null {
  const { simd } = context;
  if (g.inputDepth === 1 && g.outputDepth > 1) {
    return fastIntegerConvolution(context, g, q, tensors, filter, channelsLast(g));
  }
  const { input, bias, output } = tensors;
  const isByte = input.type === output.type && (input.type === 'INT8' || input.type === 'UINT8');
  if (simd === null || !isByte || !isEligible(tensors, g)) return null;
  if (!isByteValue(q.inputZeroPoint) || !isByteValue(q.outputZeroPoint)) return null;
  const factors = requantizationFactors(context, q, g.outputDepth);
  if (factors === null) return null;
  const depth = g.outputDepth;
  const tapCount = g.filterHeight * g.filterWidth;
  const pairs = Math.ceil(tapCount / 2);
  const weights = context.persistent('INT16', pairs * 2 * paddedColumns(depth));
  const biases = context.persistent('INT32', paddedColumns(depth));
  const pack = (): void => {
    packTapPairs(weights.data as Int16Array, filter.values, depth, tapCount);
    packBias(biases, bias);
    takeOffZeroPoint(biases.data as Int32Array, filter.values, depth, q.inputZeroPoint);
  };
  const geometry = geometryBlock(context, g);
  const taps = context.scratch('INT32', 2 * pairs + 1);
  const outside = context.persistent('INT8', depth + 8);
  (outside.data as Int8Array).fill(q.inputZeroPoint);
  const isUnsigned = input.type === 'UINT8' ? 1 : 0;
  return packingOnce(pack, () =>
    simd.depthwiseInt(
      geometry.address,
      g.batches,
      input.address,
      weights.address,
      biases.address,
      output.address,
      factors.block.address,
      factors.stride,
      taps.address,
      outside.address,
      q.outputZeroPoint,
      q.min,
      q.max,
      isUnsigned,
    ),
  );
}

/** Sums are of inputs as they are: a zero point adds itself times all weights, whatever the inputs. Wraps as int32. */
function takeOffZeroPoint(biases: Int32Array, values: FilterValues, depth: number, zeroPoint: number): void {
  for (let i = 0; i < values.length; i++) biases[i % depth]! -= zeroPoint * values[i]!;
}

/** Weights `[taps][depth]` as `[ceil(depth / 8)][ceil(taps / 2)][8][2]`; `target` is all zeros. */
function packTapPairs(target: Int16Array, values: FilterValues, depth: number, taps: number): void {
  const blockLength = Math.ceil(taps / 2) * 16;
  for (let tap = 0; tap < taps; tap++) {
    const place = (tap >> 1) * 16 + (tap & 1);
    for (let channel = 0; channel < depth; channel++) {
      target[(channel >> 3) * blockLength + (channel & 7) * 2 + place] = values[tap * depth + channel]!;
    }
  }
}
