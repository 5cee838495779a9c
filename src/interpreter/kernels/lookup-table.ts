import { roundHalfAwayFromZero as round } from '../arithmetic';
import type { TypedArray } from '../runtime-tensor';
import type { NumberArray } from './binary';
import type { TensorQuantization } from './quantization';

/** Functions of one quantized value as tables; sources: `LUTPopulate`, `LUTLookup` in tflite/kernels/internal/common.h. */

/** C++'s conversion of a float to int32 as x86 does it: what does not fit becomes the smallest int32. */
export function toInt32(x: number): number {
  const truncated = Math.trunc(x);
  return truncated >= -2147483648 && truncated <= 2147483647 ? truncated : -2147483648;
}

/** The output for each of the 256 values of an 8-bit input, by its bits. */
export type ByteTable = Int32Array;

export function byteTable(signed: boolean, compute: (value: number) => number): ByteTable {
  const table = new Int32Array(256);
  for (let bits = 0; bits < 256; bits++) table[bits] = compute(signed ? (bits << 24) >> 24 : bits);
  return table;
}

/** A table of a real function, evaluated in float32. */
export function realByteTable(
  input: TensorQuantization,
  output: TensorQuantization,
  signed: boolean,
  compute: (x: number) => number,
): ByteTable {
  const inverseScale = Math.fround(1 / output.scale);
  const [min, max] = signed ? [-128, 127] : [0, 255];
  return byteTable(signed, (value) => {
    const x = Math.fround(input.scale * (value - input.zeroPoint));
    const rescaled = round(Math.fround(Math.fround(compute(x)) * inverseScale));
    return Math.max(min, Math.min(max, toInt32(Math.fround(rescaled + output.zeroPoint))));
  });
}

export function applyByteTable(table: ByteTable, input: TypedArray, output: TypedArray): void {
  if (input.BYTES_PER_ELEMENT === 1 && output.BYTES_PER_ELEMENT === 1) {
    applyToBytes(table, bytesIn(input), bytesIn(output));
    return;
  }
  const from = input as NumberArray;
  const to = output as NumberArray;
  for (let i = 0; i < to.length; i++) to[i] = table[from[i]! & 255]!;
}

const bytesIn = ({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** One type of array whatever the tensors' types, for a loop that stays fast. */
function applyToBytes(table: ByteTable, input: Uint8Array, output: Uint8Array): void {
  for (let i = 0; i < output.length; i++) output[i] = table[input[i]!]!;
}

const STEPS = 512;

/**
 * 513 samples of a real function over the range of an INT16 input, shifted by half the error that linear interpolation
 * makes in the middle. `precision` is the rounding of each step: `Math.fround` for float32, the identity for double.
 */
export function int16Table(
  input: TensorQuantization,
  output: TensorQuantization,
  compute: (x: number) => number,
  precision: (x: number) => number = Math.fround,
): Int16Array {
  const p = precision;
  const low = p(input.scale * (-32768 - input.zeroPoint));
  const high = p(input.scale * (32767 - input.zeroPoint));
  const outputRange = p(
    p(output.scale * (32767 - output.zeroPoint)) - p(output.scale * (-32768 - output.zeroPoint)),
  );
  const step = p(p(high - low) / STEPS);
  const scale = p(65536 / outputRange);
  const clamp = (x: number) => Math.max(-32768, Math.min(32767, x));
  const sample = (x: number) => p(p(compute(x)) * scale);
  const table = new Int16Array(STEPS + 1);
  for (let i = 0; i < STEPS; i++) {
    const x = p(low + p(i * step));
    const here = round(sample(x));
    const middle = round(sample(p(x + p(step / 2))));
    const next = sample(p(low + p((i + 1) * step)));
    const interpolated = round(p(p(next + here) / 2));
    const bias = round(p(p(interpolated - middle) / 2));
    table[i] = clamp(p(here - bias));
  }
  table[STEPS] = clamp(round(sample(high)));
  return table;
}

export function lookUpInt16(table: Int16Array, value: number): number {
  const index = 256 + (value >> 7);
  const base = table[index]!;
  const slope = ((table[index + 1]! - base) << 16) >> 16;
  return ((base + ((slope * (value & 127) + 64) >> 7)) << 16) >> 16;
}

export function applyInt16Table(table: Int16Array, input: TypedArray, output: TypedArray): void {
  const from = input as Int16Array;
  const to = output as Int16Array;
  for (let i = 0; i < to.length; i++) to[i] = lookUpInt16(table, from[i]!);
}
