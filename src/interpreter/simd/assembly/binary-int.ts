import { requantize8, roundingLanes, storeBytes } from './requantize';

/** Quantized sums and products of int8 or uint8; rows as in `binary-float.ts`, in bytes. */

@inline
function fromTable(table: usize, at: usize, step: i32): v128 {
  if (!step) return v128.load32_splat(table + (<usize>load<u8>(at) << 2));
  let lanes = v128.load32_zero(table + (<usize>load<u8>(at) << 2));
  lanes = v128.load32_lane(table + (<usize>load<u8>(at, 1) << 2), lanes, 1);
  lanes = v128.load32_lane(table + (<usize>load<u8>(at, 2) << 2), lanes, 2);
  return v128.load32_lane(table + (<usize>load<u8>(at, 3) << 2), lanes, 3);
}

/**
 * Sums of rescaled operands. `tables` are the 256 rescaled values of the first operand, by its bits, then of the second
 * (int32 each); `factors` those of the output, for eight channels (`requantize.ts`).
 */
export function addBytes(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  tables: usize,
  factors: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  const second = tables + 1024;
  const offset = i16x8.splat(<i16>zeroPoint);
  const min = f32x4.splat(<f32>(low - zeroPoint));
  const max = f32x4.splat(<f32>(high - zeroPoint));
  const rounding = roundingLanes();
  for (let row = 0; row < rowCount; row++) {
    let x = a + <usize>load<i32>(aStarts + (<usize>row << 2));
    let y = b + <usize>load<i32>(bStarts + (<usize>row << 2));
    let i = 0;
    for (; i + 8 <= length; i += 8) {
      const first4 = i32x4.add(fromTable(tables, x, aStep), fromTable(second, y, bStep));
      const second4 = i32x4.add(fromTable(tables, x + (aStep << 2), aStep), fromTable(second, y + (bStep << 2), bStep));
      const bytes = requantize8(first4, second4, factors, 32, offset, min, max, rounding, isUnsigned);
      v128.store64_lane(out, bytes, 0);
      x += aStep << 3;
      y += bStep << 3;
      out += 8;
    }
    for (; i < length; i++) {
      const sum = i32x4.add(fromTable(tables, x, 0), fromTable(second, y, 0));
      const bytes = requantize8(sum, sum, factors, 32, offset, min, max, rounding, isUnsigned);
      v128.store8_lane(out, bytes, 0);
      x += aStep;
      y += bStep;
      out++;
    }
  }
}

@inline
function centered(at: usize, step: i32, zero: v128, isUnsigned: i32): v128 {
  if (!step) return i16x8.sub(i16x8.splat(isUnsigned ? <i16>load<u8>(at) : <i16>load<i8>(at)), zero);
  return i16x8.sub(isUnsigned ? v128.load8x8_u(at) : v128.load8x8_s(at), zero);
}

/** Products of operands without their zero points. */
export function mulBytes(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  aZero: i32,
  bZero: i32,
  factors: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  const zeroA = i16x8.splat(<i16>aZero);
  const zeroB = i16x8.splat(<i16>bZero);
  const offset = i16x8.splat(<i16>zeroPoint);
  const min = f32x4.splat(<f32>(low - zeroPoint));
  const max = f32x4.splat(<f32>(high - zeroPoint));
  const rounding = roundingLanes();
  for (let row = 0; row < rowCount; row++) {
    let x = a + <usize>load<i32>(aStarts + (<usize>row << 2));
    let y = b + <usize>load<i32>(bStarts + (<usize>row << 2));
    for (let i = 0; i < length; i += 8) {
      const count = length - i;
      // A row's last elements are taken one by one: eight would be read past the tensor.
      const wide = count >= 8;
      const taken = wide ? 8 : 1;
      const u = centered(x, wide ? aStep : 0, zeroA, isUnsigned);
      const v = centered(y, wide ? bStep : 0, zeroB, isUnsigned);
      const bytes = requantize8(
        i32x4.extmul_low_i16x8_s(u, v),
        i32x4.extmul_high_i16x8_s(u, v),
        factors,
        32,
        offset,
        min,
        max,
        rounding,
        isUnsigned,
      );
      storeBytes(out, bytes, taken);
      if (!wide) i -= 7;
      x += aStep * taken;
      y += bStep * taken;
      out += taken;
    }
  }
}
