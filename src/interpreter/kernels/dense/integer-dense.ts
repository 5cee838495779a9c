import {
  multiplyByQuantizedMultiplier,
  multiplyByQuantizedMultiplier64,
  roundHalfAwayFromZero,
} from '../../arithmetic';
import type { ChannelMultipliers, Range } from '../../arithmetic';
import { dotProducts, dotProducts64 } from '../convolution/dot-products';
import type { DotVector } from '../convolution/dot-products';
import type { FilterValues } from '../convolution/filter-values';
import type { IntegerArray } from '../convolution/patch';

/**
 * How sums become outputs. `real`: `round(sum * factor)` in double precision, as TensorFlow Lite's reference kernel
 * computes. `fixed`: the fixed-point multiplier of TensorFlow Lite Micro and of the optimized kernels.
 */
export type DenseScaling =
  | { readonly kind: 'real'; readonly factors: Float64Array }
  | ({ readonly kind: 'fixed' } & ChannelMultipliers);

export interface IntegerDense extends Range {
  readonly batches: number;
  readonly depth: number;
  readonly units: number;
  readonly inputZeroPoint: number;
  readonly outputZeroPoint: number;
  readonly scaling: DenseScaling;
  /** One row of the input with its zero point taken off. */
  readonly row: DotVector;
  /** int64 sums (as exact doubles), or int32 sums. */
  readonly sums: Float64Array | Int32Array;
}

/**
 * Source: `FullyConnected` and `FullyConnectedPerChannel`,
 * tflite/kernels/internal/reference/integer_ops/fully_connected.h, and reference/fully_connected.h for uint8.
 */
export function denseIntegers(
  d: IntegerDense,
  input: IntegerArray,
  weights: FilterValues,
  bias: Float64Array | null,
  output: IntegerArray,
): void {
  const { row, sums, depth, units, scaling, min, max, outputZeroPoint, inputZeroPoint } = d;
  for (let batch = 0; batch < d.batches; batch++) {
    const start = batch * depth;
    for (let i = 0; i < depth; i++) row[i] = input[start + i]! - inputZeroPoint;
    if (sums instanceof Int32Array) {
      dotProducts(row, 0, depth, weights, 0, units, sums);
      if (bias !== null) for (let i = 0; i < units; i++) sums[i] = (sums[i]! + bias[i]!) | 0;
    } else {
      dotProducts64(row, 0, depth, weights, 0, units, sums);
      if (bias !== null) for (let i = 0; i < units; i++) sums[i] = sums[i]! + bias[i]!;
    }
    for (let i = 0; i < units; i++) {
      const value = scale(sums[i]!, i, scaling, sums instanceof Int32Array) + outputZeroPoint;
      output[batch * units + i] = value < min ? min : value > max ? max : value;
    }
  }
}

function scale(sum: number, unit: number, scaling: DenseScaling, isNarrow: boolean): number {
  if (scaling.kind === 'real') return roundHalfAwayFromZero(sum * scaling.factors[unit]!);
  const multiplier = scaling.multipliers[unit]!;
  const shift = scaling.shifts[unit]!;
  return isNarrow
    ? multiplyByQuantizedMultiplier(sum, multiplier, shift)
    : multiplyByQuantizedMultiplier64(sum, multiplier, shift);
}
