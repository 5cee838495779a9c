import type { Range } from '../arithmetic';
import type { PrepareContext } from '../kernel';
import type { ConvolutionTensors } from '../kernels/convolution/checks';
import type { FastRun } from './fast-convolution';
import { isStable, packBias, packingOnce, paddedColumns } from './packing';

/**
 * FULLY_CONNECTED in float32 with dense weights `[units][depth]`, or null where only the reference path can run it.
 * The sums are in the reference's order.
 */
export function fastFloatDense(
  context: PrepareContext,
  { batches, depth, units }: { readonly batches: number; readonly depth: number; readonly units: number },
  { min, max }: Range,
  { input, filter, bias, output }: ConvolutionTensors,
): FastRun | null {
  const { simd } = context;
  if (simd === null || filter.sparsity !== null || !isStable(filter) || !isStable(bias)) return null;
  const packed = context.persistent('FLOAT32', paddedColumns(units) * depth);
  const biases = context.persistent('FLOAT32', paddedColumns(units));
  const pack = (): void => {
    simd.packFloat(filter.address, packed.address, units, depth);
    packBias(biases, bias);
  };
  return packingOnce(pack, () =>
    simd.gemmFloat(
      input.address,
      4 * depth,
      packed.address,
      biases.address,
      output.address,
      4 * units,
      batches,
      units,
      depth,
      min,
      max,
    ),
  );
}
