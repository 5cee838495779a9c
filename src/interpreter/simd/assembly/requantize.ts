/**
 * `MultiplyByQuantizedMultiplier` with double rounding (tflite/kernels/internal/common.cc): the doubling high product,
 * halves up, then a rounding division by a power of two, halves away from zero.
 *
 * A shift to the left is a factor `2^left`, one to the right (at most 30) a factor `2^(30 - right)` with a division by 2^30
 * behind it, since SIMD has no shift by a different count in each lane. The three factors of a channel stand in three
 * int32 arrays, one behind the other, each padded to a multiple of four channels.
 */

const HALF_OF_2_31: i64 = 1 << 30;
const HALF_OF_2_30: i64 = 1 << 29;

@inline
function highProduct(x: v128, factor: v128, half: v128): v128 {
  const low = i64x2.shr_s(i64x2.add(i64x2.extmul_low_i32x4_s(x, factor), half), 31);
  const high = i64x2.shr_s(i64x2.add(i64x2.extmul_high_i32x4_s(x, factor), half), 31);
  return i32x4.shuffle(low, high, 0, 2, 4, 6);
}

/** Four sums of four channels. */
@inline
export function requantize4(x: v128, left: v128, multiplier: v128, right: v128): v128 {
  const y = highProduct(i32x4.mul(x, left), multiplier, i64x2.splat(HALF_OF_2_31));
  const negative = i32x4.shr_s(y, 31);
  const half = i64x2.splat(HALF_OF_2_30);
  const low = i64x2.add(i64x2.extmul_low_i32x4_s(y, right), i64x2.add(half, i64x2.extend_low_i32x4_s(negative)));
  const high = i64x2.add(i64x2.extmul_high_i32x4_s(y, right), i64x2.add(half, i64x2.extend_high_i32x4_s(negative)));
  return i32x4.shuffle(i64x2.shr_s(low, 30), i64x2.shr_s(high, 30), 0, 2, 4, 6);
}

/** One sum of one channel. */
@inline
export function requantize1(x: i32, left: i32, multiplier: i32, right: i32): i32 {
  const y = <i32>((<i64>(x * left) * <i64>multiplier + HALF_OF_2_31) >> 31);
  return <i32>((<i64>y * <i64>right + HALF_OF_2_30 + <i64>(y >> 31)) >> 30);
}

/**
 * Requantizes and stores `count` sums at `sums` as bytes.
 * @param factors of the first of these channels, `stride` bytes between the three arrays.
 */
export function storeRequantized(
  sums: usize,
  factors: usize,
  stride: usize,
  output: usize,
  count: i32,
  zeroPoint: i32,
  low: i32,
  high: i32,
): void {
  const offset = i32x4.splat(zeroPoint);
  const min = i32x4.splat(low);
  const max = i32x4.splat(high);
  let channel = 0;
  for (; channel + 4 <= count; channel += 4) {
    const scaled = requantize4(
      v128.load(sums),
      v128.load(factors),
      v128.load(factors + stride),
      v128.load(factors + 2 * stride),
    );
    const value = i32x4.min_s(i32x4.max_s(i32x4.add(scaled, offset), min), max);
    v128.store32_lane(output, i8x16.shuffle(value, value, 0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    sums += 16;
    factors += 16;
    output += 4;
  }
  for (; channel < count; channel++) {
    const scaled = requantize1(
      load<i32>(sums),
      load<i32>(factors),
      load<i32>(factors + stride),
      load<i32>(factors + 2 * stride),
    );
    const value = scaled + zeroPoint;
    store<i8>(output, <i8>(value < low ? low : value > high ? high : value));
    sums += 4;
    factors += 4;
    output += 1;
  }
}
