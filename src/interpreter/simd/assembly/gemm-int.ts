import { requantize8, roundingLanes, storeBytes } from './requantize';

/**
 * Integer matrix product: int16 activations (zero point taken off, k padded to even with zeros) times int8 weights that
 * `packIntegers` of `../packing.ts` laid out in pairs in panels of eight columns, with int32 sums, whose order does not
 * matter.
 */

/** Columns of a panel. */
const PANEL: i32 = 8;

/** Stores eight sums at `target`, of which the first `count` are wanted. */
function storeSums(target: usize, low: v128, high: v128, count: i32): void {
  if (count >= 8) {
    v128.store(target, low);
    v128.store(target, high, 16);
    return;
  }
  if (count >= 4) {
    v128.store(target, low);
    low = high;
    target += 16;
    count -= 4;
  }
  if (count > 0) store<i32>(target, i32x4.extract_lane(low, 0));
  if (count > 1) store<i32>(target, i32x4.extract_lane(low, 1), 4);
  if (count > 2) store<i32>(target, i32x4.extract_lane(low, 2), 8);
}

/** Four columns of a pair of rows of a panel; `half` is 0 or 1. */
@inline
function weights(pair: usize, half: usize, isByte: bool): v128 {
  return isByte ? v128.load8x8_s(pair + (half << 3)) : v128.load(pair + (half << 4));
}

@inline
function multiply(
  isByte: bool,
  a: usize,
  packed: usize,
  bias: usize,
  output: usize,
  m: i32,
  n: i32,
  pairs: i32,
  factors: usize,
  stride: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  const aStride = (<usize>pairs) << 2;
  const size: usize = factors ? 1 : 4;
  const cStride = <usize>n * size;
  const offset = i16x8.splat(<i16>zeroPoint);
  const min = f32x4.splat(<f32>(low - zeroPoint));
  const max = f32x4.splat(<f32>(high - zeroPoint));
  const rounding = roundingLanes();
  // Bytes of a pair of rows of a panel.
  const step: usize = isByte ? 16 : 32;
  for (let column = 0; column < n; column += PANEL) {
    const count = n - column;
    const biasLow = v128.load(bias + ((<usize>column) << 2));
    const biasHigh = v128.load(bias + ((<usize>column) << 2), 16);
    let rowA = a;
    let rowC = output + <usize>column * size;
    const scaling = factors + ((<usize>column) << 2);
    let row = 0;
    for (; row + 4 <= m; row += 4) {
      let w = packed;
      let a0 = rowA;
      let a1 = a0 + aStride;
      let a2 = a1 + aStride;
      let a3 = a2 + aStride;
      let s0 = biasLow;
      let s1 = biasHigh;
      let s2 = biasLow;
      let s3 = biasHigh;
      let s4 = biasLow;
      let s5 = biasHigh;
      let s6 = biasLow;
      let s7 = biasHigh;
      for (let i = 0; i < pairs; i++) {
        const w0 = weights(w, 0, isByte);
        const w1 = weights(w, 1, isByte);
        let x = v128.load32_splat(a0);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, w0));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a1);
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, w0));
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a2);
        s4 = i32x4.add(s4, i32x4.dot_i16x8_s(x, w0));
        s5 = i32x4.add(s5, i32x4.dot_i16x8_s(x, w1));
        x = v128.load32_splat(a3);
        s6 = i32x4.add(s6, i32x4.dot_i16x8_s(x, w0));
        s7 = i32x4.add(s7, i32x4.dot_i16x8_s(x, w1));
        w += step;
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
      }
      if (factors) {
        storeBytes(rowC, requantize8(s0, s1, scaling, stride, offset, min, max, rounding, isUnsigned), count);
        storeBytes(
          rowC + cStride,
          requantize8(s2, s3, scaling, stride, offset, min, max, rounding, isUnsigned),
          count,
        );
        storeBytes(
          rowC + 2 * cStride,
          requantize8(s4, s5, scaling, stride, offset, min, max, rounding, isUnsigned),
          count,
        );
        storeBytes(
          rowC + 3 * cStride,
          requantize8(s6, s7, scaling, stride, offset, min, max, rounding, isUnsigned),
          count,
        );
      } else {
        storeSums(rowC, s0, s1, count);
        storeSums(rowC + cStride, s2, s3, count);
        storeSums(rowC + 2 * cStride, s4, s5, count);
        storeSums(rowC + 3 * cStride, s6, s7, count);
      }
      rowC += cStride << 2;
      rowA += aStride << 2;
    }
    for (; row < m; row++) {
      let w = packed;
      let a0 = rowA;
      let s0 = biasLow;
      let s1 = biasHigh;
      for (let i = 0; i < pairs; i++) {
        const x = v128.load32_splat(a0);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, weights(w, 0, isByte)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, weights(w, 1, isByte)));
        w += step;
        a0 += 4;
      }
      if (factors) {
        storeBytes(rowC, requantize8(s0, s1, scaling, stride, offset, min, max, rounding, isUnsigned), count);
      } else {
        storeSums(rowC, s0, s1, count);
      }
      rowC += cStride;
      rowA += aStride;
    }
    packed += (<usize>pairs) * step;
  }
}

/**
 * `a[m][k] · packed + bias[n]`, wrapping as int32: as int32 sums where `factors` is 0, else as bytes, clamped and
 * requantized (`requantize.ts`).
 * @param a rows of `pairs` int16 pairs, one behind the other.
 * @param bias padded to a multiple of eight int32.
 */
export function gemmInt(
  a: usize,
  packed: usize,
  bias: usize,
  output: usize,
  m: i32,
  n: i32,
  pairs: i32,
  factors: usize,
  stride: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  multiply(false, a, packed, bias, output, m, n, pairs, factors, stride, zeroPoint, low, high, isUnsigned);
}

/** The same with weights packed as int8. */
export function gemmBytes(
  a: usize,
  packed: usize,
  bias: usize,
  output: usize,
  m: i32,
  n: i32,
  pairs: i32,
  factors: usize,
  stride: usize,
  zeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  multiply(true, a, packed, bias, output, m, n, pairs, factors, stride, zeroPoint, low, high, isUnsigned);
}
