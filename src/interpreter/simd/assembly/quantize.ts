/** Between float32 and int8 or uint8. */

/** `scale * (value - zeroPoint)`, rounded once. */
export function dequantizeBytes(input: usize, output: usize, count: i32, factor: f32, zeroPoint: i32, isUnsigned: i32): void {
  const scale = f32x4.splat(factor);
  const zero = i16x8.splat(<i16>zeroPoint);
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const wide = i16x8.sub(isUnsigned ? v128.load8x8_u(input) : v128.load8x8_s(input), zero);
    v128.store(output, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(wide))));
    v128.store(output, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(wide))), 16);
    input += 8;
    output += 32;
  }
  for (; i < count; i++) {
    const value = isUnsigned ? <i32>load<u8>(input) : <i32>load<i8>(input);
    store<f32>(output, factor * <f32>(value - zeroPoint));
    input++;
    output += 4;
  }
}

/** Halves away from zero; NaN and what overflows become the smallest int32, the sum with the zero point wraps. */
@inline
function quantize4(x: v128, scale: v128, zero: v128, min: v128, max: v128): v128 {
  const real = f32x4.div(x, scale);
  const whole = f32x4.trunc(real);
  const sign = v128.and(real, i32x4.splat(0x80000000));
  const one = v128.or(f32x4.splat(1), sign);
  const isHalf = f32x4.ge(f32x4.abs(f32x4.sub(real, whole)), f32x4.splat(0.5));
  const rounded = f32x4.add(whole, v128.and(one, isHalf));
  const fits = v128.and(f32x4.ge(rounded, f32x4.splat(-2147483648)), f32x4.lt(rounded, f32x4.splat(2147483648)));
  const integer = v128.bitselect(i32x4.trunc_sat_f32x4_s(rounded), i32x4.splat(0x80000000), fits);
  return i32x4.min_s(i32x4.max_s(i32x4.add(integer, zero), min), max);
}

export function quantizeBytes(
  input: usize,
  output: usize,
  count: i32,
  factor: f32,
  zeroPoint: i32,
  low: i32,
  high: i32,
): void {
  const scale = f32x4.splat(factor);
  const zero = i32x4.splat(zeroPoint);
  const min = i32x4.splat(low);
  const max = i32x4.splat(high);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const value = quantize4(v128.load(input), scale, zero, min, max);
    v128.store32_lane(output, i8x16.shuffle(value, value, 0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    input += 16;
    output += 4;
  }
  for (; i < count; i++) {
    v128.store8_lane(output, quantize4(v128.load32_zero(input), scale, zero, min, max), 0);
    input += 4;
    output++;
  }
}
