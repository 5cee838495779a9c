import type { Range } from '../arithmetic';
import type { PrepareContext } from '../kernel';
import type { ConvolutionTensors } from '../kernels/convolution/checks';
import type { FilterCache } from '../kernels/convolution/filter-values';
import type { ConvolutionGeometry } from '../kernels/convolution/geometry';
import type { Requantization } from '../kernels/convolution/requantization';
import {
  geometryBlock,
  isByteValue,
  isStable,
  packBias,
  packingOnce,
  packIntegers,
  paddedColumns,
  packFloats,
  requantizationFactors,
  rowsAtATime,
} from './packing';
import type { WeightPlace } from './packing';

/** Runs one prepared convolution, on whatever its tensors hold now. */
export type FastRun = () => void;

/** Weights that are packed once must be constants; the rows of the matrix product are those of one group. */
function isEligible({ filter, bias }: ConvolutionTensors, g: ConvolutionGeometry): boolean {
  return (
    isStable(filter) &&
    isStable(bias) &&
    g.filterDepth === g.inputDepth &&
    g.outputDepth > 0 &&
    g.inputDepth > 0
  );
}

/** A 1 x 1 convolution without stride or padding is the matrix product itself. */
function isPointwise(g: ConvolutionGeometry): boolean {
  return (
    g.filterHeight === 1 &&
    g.filterWidth === 1 &&
    g.strideHeight === 1 &&
    g.strideWidth === 1 &&
    g.paddingTop === 0 &&
    g.paddingLeft === 0 &&
    g.outputHeight === g.inputHeight &&
    g.outputWidth === g.inputWidth
  );
}

/** CONV_2D in float32, or null where only the reference path can run it. The sums are in the reference's order. */
export function fastFloatConvolution(
  context: PrepareContext,
  g: ConvolutionGeometry,
  { min, max }: Range,
  tensors: ConvolutionTensors,
  place?: WeightPlace,
): FastRun | null {
  const { simd } = context;
  if (simd === null || !isEligible(tensors, g)) return null;
  const { input, filter, bias, output } = tensors;
  const k = g.filterHeight * g.filterWidth * g.inputDepth;
  const n = g.outputDepth;
  const positions = g.batches * g.outputHeight * g.outputWidth;
  const packed = context.persistent('FLOAT32', paddedColumns(n) * k);
  const biases = context.persistent('FLOAT32', paddedColumns(n));
  const pack = (): void => {
    if (place === undefined) simd.packFloat(filter.address, packed.address, n, k);
    else packFloats(packed, filter.data as Float32Array, n, k, place);
    packBias(biases, bias);
  };
  const multiply = (rows: number, to: number, count: number): void =>
    simd.gemmFloat(rows, 4 * k, packed.address, biases.address, to, 4 * n, count, n, k, min, max);
  if (isPointwise(g)) return packingOnce(pack, () => multiply(input.address, output.address, positions));
  const block = rowsAtATime(positions, 4 * k, 4 * n);
  const geometry = geometryBlock(context, g);
  const rows = context.scratch('FLOAT32', block * k);
  return packingOnce(pack, () => {
    for (let first = 0; first < positions; first += block) {
      const count = Math.min(block, positions - first);
      simd.gatherFloat(geometry.address, input.address, first, count, rows.address);
      multiply(rows.address, output.address + 4 * first * n, count);
    }
  });
}

/** CONV_2D of int8 or uint8 with int32 sums, or null where only the reference path can run it. */
export function fastIntegerConvolution(
  context: PrepareContext,
  g: ConvolutionGeometry,
  q: Requantization,
  tensors: ConvolutionTensors,
  filter: FilterCache,
  place?: WeightPlace,
): FastRun | null {
  const { simd } = context;
  const { input, bias, output } = tensors;
  const isByte = input.type === output.type && (input.type === 'INT8' || input.type === 'UINT8');
  if (simd === null || !isByte || !isEligible(tensors, g)) return null;
  const k = g.filterHeight * g.filterWidth * g.inputDepth;
  const n = g.outputDepth;
  if (!isByteValue(q.inputZeroPoint) || !isByteValue(q.outputZeroPoint)) return null;
  const factors = requantizationFactors(context, q, n);
  if (factors === null) return null;
  const pairs = Math.ceil(k / 2);
  const positions = g.batches * g.outputHeight * g.outputWidth;
  const weights = packIntegers(context, simd, filter, n, k, place);
  const biases = context.persistent('INT32', paddedColumns(n));
  const pack = (): void => {
    weights.pack();
    packBias(biases, bias);
  };
  const block = rowsAtATime(positions, 4 * pairs, n);
  const rows = context.scratch('INT16', block * pairs * 2);
  const isUnsigned = input.type === 'UINT8' ? 1 : 0;
  const isWidening = isPointwise(g) && k % 2 === 0;
  const geometry = isWidening ? null : geometryBlock(context, g);
  const gather = (first: number, count: number): void => {
    const zeroPoint = q.inputZeroPoint;
    if (geometry === null)
      simd.widen(input.address + first * k, rows.address, count * k, zeroPoint, isUnsigned);
    else simd.gatherInt(geometry.address, input.address, first, count, rows.address, zeroPoint, isUnsigned);
  };
  return packingOnce(pack, () => {
    for (let first = 0; first < positions; first += block) {
      const count = Math.min(block, positions - first);
      gather(first, count);
      weights.multiply(
        rows.address,
        weights.block.address,
        biases.address,
        output.address + first * n,
        count,
        n,
        pairs,
        factors.block.address,
        factors.stride,
        q.outputZeroPoint,
        q.min,
        q.max,
        isUnsigned,
      );
    }
  });
}
