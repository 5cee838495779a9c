import type { ActivationFunctionType } from '../../model';
import { roundHalfAwayFromZero } from './rounding';

export const FLOAT32_MAX = 3.4028234663852886e38;
export const FLOAT32_LOWEST = -FLOAT32_MAX;

/** Inclusive bounds that a kernel clamps its output to. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * Bounds of a fused activation in real numbers. Without an activation they are the largest finite floats, so that
 * infinities are clamped, as in the C++ kernels. TANH and SIGN_BIT count as none there too.
 * Source: `CalculateActivationRange`, tflite/kernels/kernel_util.h.
 */
export function floatActivationRange(activation: ActivationFunctionType): Range {
  switch (activation) {
    case 'RELU':
      return { min: 0, max: FLOAT32_MAX };
    case 'RELU6':
      return { min: 0, max: 6 };
    case 'RELU_N1_TO_1':
      return { min: -1, max: 1 };
    default:
      return { min: FLOAT32_LOWEST, max: FLOAT32_MAX };
  }
}

/** Bounds of a fused activation over int32 or int64 values that are not quantized. */
export function integerActivationRange(
  activation: ActivationFunctionType,
  lowest: number,
  highest: number,
): Range {
  const { min, max } = floatActivationRange(activation);
  return { min: Math.max(min, lowest), max: Math.min(max, highest) };
}

/**
 * Bounds of a fused activation in the quantized output of type INT8, UINT8 or INT16.
 * Source: `CalculateActivationRangeQuantized`, tflite/kernels/kernel_util.cc.
 * @param scale float32 scale of the output; `zeroPoint` its zero point.
 * @returns null where a bound overflows int32 (the runtimes refuse such a model).
 */
export function quantizedActivationRange(
  activation: ActivationFunctionType,
  scale: number,
  zeroPoint: number,
  type: 'INT8' | 'UINT8' | 'INT16',
): Range | null {
  const low = type === 'INT8' ? -128 : type === 'UINT8' ? 0 : -32768;
  const high = type === 'INT8' ? 127 : type === 'UINT8' ? 255 : 32767;
  const { min, max } = floatActivationRange(activation);
  const quantizedMin = min === FLOAT32_LOWEST ? low : quantizeBound(min, scale, zeroPoint);
  const quantizedMax = max === FLOAT32_MAX ? high : quantizeBound(max, scale, zeroPoint);
  if (quantizedMin === null || quantizedMax === null) return null;
  return { min: Math.max(low, quantizedMin), max: Math.min(high, quantizedMax) };
}

function quantizeBound(real: number, scale: number, zeroPoint: number): number | null {
  const rounded = roundHalfAwayFromZero(Math.fround(real / scale));
  if (!(rounded >= -2147483648 && rounded <= 2147483648)) return null;
  return zeroPoint + rounded;
}
