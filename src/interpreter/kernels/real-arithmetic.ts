import type { ActivationFunctionType } from '../../model';
import {
  float16ToFloat32,
  floatActivationRange,
  integerActivationRange,
  float32ToFloat16,
} from '../arithmetic';
import { bigintRow, type BinaryRow, numberRow, type NumberArray } from './binary';

/** Rows of arithmetic on values that are not quantized, each result clamped by the fused activation. */

/**
 * `round` rounds to float32. Clamps as `ActivationFunctionWithMinMax` does (tflite/kernels/internal/common.h): infinities become the largest
 * float where there is no activation, NaN stays.
 */
export function float32Row(
  compute: (x: number, y: number) => number,
  activation: ActivationFunctionType,
  round: (x: number) => number,
): BinaryRow {
  const { min, max } = floatActivationRange(activation);
  return numberRow((x, y) => {
    const value = round(compute(x, y));
    return value < min ? min : value > max ? max : value;
  });
}

export function float16Row(
  compute: (x: number, y: number) => number,
  activation: ActivationFunctionType,
): BinaryRow {
  const { min, max } = integerActivationRange(activation, -65504, 65504);
  return numberRow((x, y) => {
    const bits = float32ToFloat16(compute(float16ToFloat32(x), float16ToFloat32(y)));
    const value = float16ToFloat32(bits);
    return value < min ? float32ToFloat16(min) : value > max ? float32ToFloat16(max) : bits;
  });
}

const WRAPS: Readonly<Record<string, { lowest: number; highest: number; wrap: (x: number) => number }>> = {
  INT16: { lowest: -32768, highest: 32767, wrap: (x) => (x << 16) >> 16 },
  INT32: { lowest: -2147483648, highest: 2147483647, wrap: (x) => x | 0 },
  UINT32: { lowest: 0, highest: 4294967295, wrap: (x) => x >>> 0 },
};

/** Integers of up to 32 bits: `compute` may overflow; its result wraps to the type before the activation. */
export function integerRow(
  compute: (x: number, y: number) => number,
  activation: ActivationFunctionType,
  type: 'INT16' | 'INT32' | 'UINT32',
): BinaryRow {
  const { lowest, highest, wrap } = WRAPS[type]!;
  const { min, max } = integerActivationRange(activation, lowest, highest);
  return numberRow((x, y) => {
    const value = wrap(compute(x, y));
    return value < min ? min : value > max ? max : value;
  });
}

export function int64Row(
  compute: (x: bigint, y: bigint) => bigint,
  activation: ActivationFunctionType,
): BinaryRow {
  const real = floatActivationRange(activation);
  const min =
    activation === 'RELU' || activation === 'RELU6' || activation === 'RELU_N1_TO_1'
      ? BigInt(real.min)
      : null;
  const max = activation === 'RELU6' || activation === 'RELU_N1_TO_1' ? BigInt(real.max) : null;
  return bigintRow((x, y) => {
    const value = BigInt.asIntN(64, compute(x, y));
    return min !== null && value < min ? min : max !== null && value > max ? max : value;
  });
}

/** `(a + bi)(c + di)` with float32 rounding at every step; two array entries an element. */
export const complexProductRow: BinaryRow = ((
  out: NumberArray,
  o: number,
  x: NumberArray,
  i: number,
  xStep: number,
  y: NumberArray,
  j: number,
  yStep: number,
  length: number,
): void => {
  const round = Math.fround;
  for (let end = o + length; o < end; o++, i += xStep, j += yStep) {
    const [a, b, c, d] = [x[2 * i]!, x[2 * i + 1]!, y[2 * j]!, y[2 * j + 1]!];
    out[2 * o] = round(a * c) - round(b * d);
    out[2 * o + 1] = round(a * d) + round(b * c);
  }
}) as BinaryRow;
