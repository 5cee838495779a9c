import type { PrepareContext, Workspace } from '../kernel';
import type { ConvolutionTensors } from '../kernels/convolution/checks';
import type { FilterCache } from '../kernels/convolution/filter-values';
import { isStable } from './packing';

/** Products of one row of activations with all weights, in the WebAssembly memory. */
export interface VectorProduct {
  /** The row, as int16. */
  readonly vector: Workspace;
  /** One int32 a unit, once `run` was called. */
  readonly sums: Workspace;
  run(): void;
}

/** For constant int8 weights `[units][depth]`; null where only the reference path can run it. */
export function fastVectorProduct(
  context: PrepareContext,
  { filter }: Pick<ConvolutionTensors, 'filter'>,
  weights: FilterCache,
  units: number,
  depth: number,
): VectorProduct | null {
  const { simd } = context;
  if (!simd || !weights.isView || filter.sparsity !== null || !isStable(filter)) return null;
  const vector = context.scratch('INT16', depth);
  const sums = context.scratch('INT32', units);
  // Nothing is added: the bias of a hybrid operator is a float.
  const zeros = context.persistent('INT32', units);
  return {
    vector,
    sums,
    run: () => simd.multiplyVector(vector.address, filter.address, zeros.address, sums.address, units, depth),
  };
}
