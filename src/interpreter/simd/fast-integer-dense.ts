import type { PrepareContext, Workspace } from '../kernel';
import type { ConvolutionTensors } from '../kernels/convolution/checks';
import type { FilterCache } from '../kernels/convolution/filter-values';
import type { IntegerDense } from '../kernels/dense/integer-dense';
import type { FastRun } from './fast-convolution';
import type { SimdKernels } from './module';
import {
  isByteValue,
  isStable,
  packBias,
  packingOnce,
  packIntegers,
  paddedColumns,
  requantizationFactors,
} from './packing';

/** From so many rows on, weights are packed so that rows share their loads. */
const WORTH_PACKING = 3;

/** Writes int32 sums of `units` outputs for each row of int16 activations. */
type Multiply = (vectors: number, sums: number, batches: number) => void;

/**
 * Products of int16 rows with constant integer weights `[units][depth]`: as they are in the file where they are int8
 * without a zero point and rows are few, else packed.
 * @param biases padded; a row of activations takes `rowLength` int16.
 */
export function integerProduct(
  context: PrepareContext,
  simd: SimdKernels,
  { filter }: ConvolutionTensors,
  weights: FilterCache,
  biases: Workspace,
  { batches, depth, units }: Pick<IntegerDense, 'batches' | 'depth' | 'units'>,
): { readonly multiply: Multiply; readonly rowLength: number; pack(): void } {
  const isPlain = filter.type === 'INT8' && weights.isView;
  if (isPlain && batches < WORTH_PACKING) {
    const multiply: Multiply = (vectors, sums, count) => {
      for (let i = 0; i < count; i++) {
        const [vector, target] = [vectors + 2 * i * depth, sums + 4 * i * units];
        simd.multiplyVector(vector, filter.address, biases.address, target, units, depth);
      }
    };
    return { multiply, rowLength: depth, pack: () => undefined };
  }
  const pairs = Math.ceil(depth / 2);
  const { block, multiply: gemm, pack } = packIntegers(context, simd, weights, units, depth);
  return {
    rowLength: 2 * pairs,
    pack,
    multiply: (vectors, sums, count) =>
      gemm(vectors, block.address, biases.address, sums, count, units, pairs, 0, 0, 0, 0, 0, 0),
  };
}

/** FULLY_CONNECTED of int8 or uint8 with int32 sums, or null where only the reference path can run it. */
export function fastIntegerDense(
  context: PrepareContext,
  d: IntegerDense,
  tensors: ConvolutionTensors,
  weights: FilterCache,
): FastRun | null {
  const { simd } = context;
  const { input, filter, bias, output } = tensors;
  const isByte = input.type === output.type && (input.type === 'INT8' || input.type === 'UINT8');
  if (!simd || !isByte || filter.sparsity !== null || !isStable(filter) || !isStable(bias)) return null;
  if (bias !== null && bias.type !== 'INT32') return null;
  if (!isByteValue(d.inputZeroPoint) || !isByteValue(d.outputZeroPoint) || d.batches * d.units === 0)
    return null;
  const scale = scaling(context, simd, d, input.type === 'UINT8' ? 1 : 0);
  if (scale === null) return null;
  const { batches, depth, units, inputZeroPoint } = d;
  const biases = context.persistent('INT32', paddedColumns(units));
  const product = integerProduct(context, simd, tensors, weights, biases, d);
  const { rowLength, multiply } = product;
  // A row is read up to an even length; the weight of what follows is zero.
  const rows = context.scratch('INT16', batches * rowLength);
  const sums = context.scratch('INT32', batches * units + 8);
  const isUnsigned = input.type === 'UINT8' ? 1 : 0;
  const pack = (): void => {
    packBias(biases, bias);
    product.pack();
  };
  return packingOnce(pack, () => {
    for (let batch = 0; batch < batches; batch++) {
      const target = rows.address + 2 * batch * rowLength;
      simd.widen(input.address + batch * depth, target, depth, inputZeroPoint, isUnsigned);
    }
    multiply(rows.address, sums.address, batches);
    scale(sums.address, output.address);
  });
}

/** From the sums of all rows to bytes; null where a factor cannot be computed with. */
function scaling(
  context: PrepareContext,
  simd: SimdKernels,
  { scaling: s, batches, units, outputZeroPoint, min, max }: IntegerDense,
  isUnsigned: number,
): ((sums: number, output: number) => void) | null {
  if (s.kind === 'real') {
    if (!s.factors.every(Number.isFinite)) return null;
    const factors = context.persistent('FLOAT64', units);
    (factors.data as Float64Array).set(s.factors);
    return (sums, output) => {
      for (let i = 0; i < batches; i++) {
        const [from, to] = [sums + 4 * i * units, output + i * units];
        simd.scaleReal(from, factors.address, to, units, outputZeroPoint, min, max);
      }
    };
  }
  const factors = requantizationFactors(context, s, units);
  if (factors === null) return null;
  const { block, stride } = factors;
  return (sums, output) =>
    simd.requantizeRows(
      sums,
      block.address,
      stride,
      output,
      batches,
      units,
      outputZeroPoint,
      min,
      max,
      isUnsigned,
    );
}
