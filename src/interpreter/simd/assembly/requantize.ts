/**
 * `MultiplyByQuantizedMultiplier` with double rounding (tflite/kernels/internal/common.cc): the doubling high product,
 * halves up, then a rounding division by a power of two, halves away from zero.
 *
 * The two roundings together are one: with a shift to the right by `right` > 0, the high product (halves up) reaches
 * `(n + 1/2) 2^right` where the real product does so but for a half. So the magnitude of the result is that of the real
 * quotient plus `2^-(right + 1)`, rounded to nearest. Nearly always float32 decides that: where the sum is further from a
 * half than its error. Only the others are computed in 64-bit integers. There, a shift to the left is a factor `2^left`,
 * one to the right (at most 30) a factor `2^(30 - right)` with a division by 2^30 behind it, since SIMD has no shift by a
 * different count in each lane.
 *
 * The factors of a channel stand in five arrays, one behind the other, each padded to a multiple of eight channels:
 * int32 `2^left`, int32 multiplier, int32 `2^(30 - right)`, float32 factor (NaN where float32 cannot decide), float32
 * `2^-(right + 1)` (`requantizationFactors` of `../packing.ts`).
 */

const HALF_OF_2_31: i64 = 1 << 30;
const HALF_OF_2_30: i64 = 1 << 29;
/** 1.5 * 2^23: adding it to a float32 number of small magnitude rounds that to an integer, in the low bits. */
const ROUNDING: f32 = 12582912;
/** How far from an integer float32 decides: the error of four roundings of numbers up to 256 is at most 2^-14. */
const LIMIT: f32 = 0.5 - 0.0001220703125;

@inline
function highProduct(x: v128, factor: v128, half: v128): v128 {
  const low = i64x2.shr_s(i64x2.add(i64x2.extmul_low_i32x4_s(x, factor), half), 31);
  const high = i64x2.shr_s(i64x2.add(i64x2.extmul_high_i32x4_s(x, factor), half), 31);
  return i32x4.shuffle(low, high, 0, 2, 4, 6);
}

/** Four sums of four channels, in integers. */
function exact(x: v128, left: v128, multiplier: v128, right: v128): v128 {
  const y = highProduct(i32x4.mul(x, left), multiplier, i64x2.splat(HALF_OF_2_31));
  const negative = i32x4.shr_s(y, 31);
  const half = i64x2.splat(HALF_OF_2_30);
  const low = i64x2.add(i64x2.extmul_low_i32x4_s(y, right), i64x2.add(half, i64x2.extend_low_i32x4_s(negative)));
  const high = i64x2.add(i64x2.extmul_high_i32x4_s(y, right), i64x2.add(half, i64x2.extend_high_i32x4_s(negative)));
  return i32x4.shuffle(i64x2.shr_s(low, 30), i64x2.shr_s(high, 30), 0, 2, 4, 6);
}

/** Eight sums, in integers, clamped to the floats `low` and `high`, as int16. */
function exact8(first: v128, second: v128, factors: usize, stride: usize, low: v128, high: v128): v128 {
  const multipliers = factors + stride;
  const rights = multipliers + stride;
  const min = i32x4.trunc_sat_f32x4_s(low);
  const max = i32x4.trunc_sat_f32x4_s(high);
  const a = exact(first, v128.load(factors), v128.load(multipliers), v128.load(rights));
  const b = exact(second, v128.load(factors, 16), v128.load(multipliers, 16), v128.load(rights, 16));
  return i16x8.narrow_i32x4_s(i32x4.min_s(i32x4.max_s(a, min), max), i32x4.min_s(i32x4.max_s(b, min), max));
}

/** `sum * scale`, further from zero by `nudge`. */
@inline
function nudged(sum: v128, scale: v128, nudge: v128): v128 {
  const real = f32x4.mul(f32x4.convert_i32x4_s(sum), scale);
  return f32x4.add(real, v128.or(nudge, v128.and(real, i32x4.splat(0x80000000))));
}

/**
 * Eight sums of the eight channels at `factors` (`stride` bytes between the arrays) as bytes in the low half of the result.
 * @param zeroPoint of the output, as int16 in all lanes.
 * @param low `high`: bounds of the output without its zero point, as float32 in all lanes.
 * @param rounding from `roundingLanes`.
 */
@inline
export function requantize8(
  first: v128,
  second: v128,
  factors: usize,
  stride: usize,
  zeroPoint: v128,
  low: v128,
  high: v128,
  rounding: v128,
  isUnsigned: i32,
): v128 {
  const scales = factors + 3 * stride;
  const nudges = scales + stride;
  const t0 = f32x4.pmin(f32x4.pmax(nudged(first, v128.load(scales), v128.load(nudges)), low), high);
  const t1 = f32x4.pmin(f32x4.pmax(nudged(second, v128.load(scales, 16), v128.load(nudges, 16)), low), high);
  const y0 = f32x4.add(t0, rounding);
  const y1 = f32x4.add(t1, rounding);
  const d0 = f32x4.abs(f32x4.sub(t0, f32x4.sub(y0, rounding)));
  const d1 = f32x4.abs(f32x4.sub(t1, f32x4.sub(y1, rounding)));
  const limit = f32x4.splat(LIMIT);
  const isSure = v128.and(f32x4.le(d0, limit), f32x4.le(d1, limit));
  const rounded = i32x4.all_true(isSure)
    ? i16x8.narrow_i32x4_s(i32x4.sub(y0, rounding), i32x4.sub(y1, rounding))
    : exact8(first, second, factors, stride, low, high);
  const value = i16x8.add(rounded, zeroPoint);
  return isUnsigned ? i8x16.narrow_i16x8_u(value, value) : i8x16.narrow_i16x8_s(value, value);
}

@inline
export function roundingLanes(): v128 {
  return f32x4.splat(ROUNDING);
}

/** Stores the first `count` (at most eight) bytes. */
@inline
export function storeBytes(target: usize, bytes: v128, count: i32): void {
  if (count >= 8) v128.store64_lane(target, bytes, 0);
  else storeFewBytes(target, bytes, count);
}

function storeFewBytes(target: usize, bytes: v128, count: i32): void {
  let left = i64x2.extract_lane(bytes, 0);
  for (let i = 0; i < count; i++) {
    store<u8>(target + i, <u8>left);
    left >>= 8;
  }
}

/**
 * `output = clamp(requantize(sums) + zeroPoint)` for `m` rows of `n` channels, as int8 or uint8; eight int32 sums are read
 * at a time, past the end of the last row.
 */
export function requantizeRows(
  sums: usize,
  factors: usize,
  stride: usize,
  output: usize,
  m: i32,
  n: i32,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  const offset = i16x8.splat(<i16>zeroPoint);
  const min = f32x4.splat(<f32>(low - zeroPoint));
  const max = f32x4.splat(<f32>(high - zeroPoint));
  const rounding = roundingLanes();
  for (let row = 0; row < m; row++) {
    for (let channel = 0; channel < n; channel += 8) {
      const from = sums + (<usize>channel << 2);
      const bytes = requantize8(
        v128.load(from),
        v128.load(from, 16),
        factors + (<usize>channel << 2),
        stride,
        offset,
        min,
        max,
        rounding,
        isUnsigned,
      );
      storeBytes(output + channel, bytes, n - channel);
    }
    sums += <usize>n << 2;
    output += n;
  }
}
