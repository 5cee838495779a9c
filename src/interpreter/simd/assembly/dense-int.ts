/**
 * Matrix times vector for integers: few rows of activations, so that the weights are read once, as they are in the file.
 */

/** Bytes as int16 with the zero point taken off. */
export function widen(source: usize, target: usize, count: i32, zeroPoint: i32, isUnsigned: i32): void {
  const offset = i16x8.splat(<i16>zeroPoint);
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const wide = isUnsigned ? v128.load8x8_u(source) : v128.load8x8_s(source);
    v128.store(target, i16x8.sub(wide, offset));
    source += 8;
    target += 16;
  }
  for (; i < count; i++) {
    const value = isUnsigned ? <i32>load<u8>(source) : <i32>load<i8>(source);
    store<i16>(target, <i16>(value - zeroPoint));
    source += 1;
    target += 2;
  }
}

@inline
function horizontal(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
  return i32x4.add(i64x2.shuffle(ab, cd, 0, 2), i64x2.shuffle(ab, cd, 1, 3));
}

/**
 * `sums[units] = vector · weights[units][depth] + bias[units]`, wrapping as int32.
 * @param vector int16. @param weights int8 without a zero point. @param bias padded to a multiple of four int32.
 */
export function multiplyVector(vector: usize, weights: usize, bias: usize, sums: usize, units: i32, depth: i32): void {
  const whole = depth & ~7;
  let unit = 0;
  for (; unit + 4 <= units; unit += 4) {
    let a = weights;
    let b = a + depth;
    let c = b + depth;
    let d = c + depth;
    let x = vector;
    let sumA = i32x4.splat(0);
    let sumB = sumA;
    let sumC = sumA;
    let sumD = sumA;
    let i = 0;
    for (; i < whole; i += 8) {
      const value = v128.load(x);
      sumA = i32x4.add(sumA, i32x4.dot_i16x8_s(value, v128.load8x8_s(a)));
      sumB = i32x4.add(sumB, i32x4.dot_i16x8_s(value, v128.load8x8_s(b)));
      sumC = i32x4.add(sumC, i32x4.dot_i16x8_s(value, v128.load8x8_s(c)));
      sumD = i32x4.add(sumD, i32x4.dot_i16x8_s(value, v128.load8x8_s(d)));
      x += 16;
      a += 8;
      b += 8;
      c += 8;
      d += 8;
    }
    let total = i32x4.add(horizontal(sumA, sumB, sumC, sumD), v128.load(bias));
    for (; i < depth; i++) {
      const value = <i32>load<i16>(x);
      const rest = i32x4.replace_lane(
        i32x4.replace_lane(
          i32x4.replace_lane(i32x4.splat(<i32>load<i8>(a)), 1, <i32>load<i8>(b)),
          2,
          <i32>load<i8>(c),
        ),
        3,
        <i32>load<i8>(d),
      );
      total = i32x4.add(total, i32x4.mul(i32x4.splat(value), rest));
      x += 2;
      a++;
      b++;
      c++;
      d++;
    }
    v128.store(sums, total);
    sums += 16;
    bias += 16;
    weights += <usize>depth << 2;
  }
  for (; unit < units; unit++) {
    let sum = load<i32>(bias);
    let lanes = i32x4.splat(0);
    let i = 0;
    for (; i < whole; i += 8) {
      lanes = i32x4.add(lanes, i32x4.dot_i16x8_s(v128.load(vector + (<usize>i << 1)), v128.load8x8_s(weights + i)));
    }
    sum +=
      i32x4.extract_lane(lanes, 0) +
      i32x4.extract_lane(lanes, 1) +
      i32x4.extract_lane(lanes, 2) +
      i32x4.extract_lane(lanes, 3);
    for (; i < depth; i++) sum += <i32>load<i16>(vector + (<usize>i << 1)) * <i32>load<i8>(weights + i);
    store<i32>(sums, sum);
    sums += 4;
    bias += 4;
    weights += depth;
  }
}

/** `clamp(round(sum * factor) + zeroPoint)` in double precision, halves away from zero. */
export function scaleReal(
  sums: usize,
  factors: usize,
  output: usize,
  count: i32,
  zeroPoint: i32,
  low: i32,
  high: i32,
): void {
  for (let i = 0; i < count; i++) {
    const x = <f64>load<i32>(sums) * load<f64>(factors);
    const whole = Math.trunc(x);
    const distance = Math.abs(x - whole);
    const rounded = distance >= 0.5 ? whole + Math.sign(x) : whole;
    const value = rounded + <f64>zeroPoint;
    const clamped = value < <f64>low ? low : value > <f64>high ? high : <i32>value;
    store<i8>(output, <i8>clamped);
    sums += 4;
    factors += 8;
    output++;
  }
}
