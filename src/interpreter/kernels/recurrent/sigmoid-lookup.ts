import { scaleToTable, SIGMOID_TABLE } from '../sigmoid-table';

/**
 * The INT16 LOGISTIC and TANH kernels for one value, to 0.15 fixed point. `multiplier` and `shift` bring the value to
 * the scale of the table. Source: tflite/kernels/internal/reference/integer_ops/logistic.h, tanh.h.
 */
export function logisticFromTable(x: number, multiplier: number, shift: number): number {
  const scaled = scaleToTable(x, { multiplier, shift });
  const magnitude = Math.abs(scaled);
  const result = interpolate(magnitude, 9) ?? 0x7fff << 10;
  return (scaled >= 0 ? result + 512 : 33554432 - result + 511) >> 10;
}

export function tanhFromTable(x: number, multiplier: number, shift: number): number {
  const scaled = scaleToTable(x, { multiplier, shift });
  const magnitude = Math.abs(scaled);
  const result = interpolate(magnitude, 8) ?? 0xffff << 8;
  return (scaled >= 0 ? result - 8388608 + 128 : 8388608 - result + 127) >> 8;
}

/** Null past the end of the table. */
function interpolate(magnitude: number, fractionalBits: number): number | null {
  const index = magnitude >> fractionalBits;
  if (index >= 255) return null;
  const low = SIGMOID_TABLE[index]!;
  const fraction = magnitude & ((1 << fractionalBits) - 1);
  return (low << fractionalBits) + fraction * (SIGMOID_TABLE[index + 1]! - low);
}
