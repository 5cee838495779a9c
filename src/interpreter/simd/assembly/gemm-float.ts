/**
 * Float32 matrix product with weights packed in panels of eight columns. Each output is summed over k in order, with a
 * product and a sum rounded to float32 at each step, exactly as a scalar loop does: the lanes are output channels.
 */

/** Columns of a panel. */
const PANEL: i32 = 8;

/** Packs `[columns][k]` into panels `[ceil(columns / 8)][k][8]`, padded with zeros. */
export function packFloat(source: usize, target: usize, columns: i32, k: i32): void {
  for (let first = 0; first < columns; first += PANEL) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < PANEL; j++) {
        const column = first + j;
        const value: f32 = column < columns ? load<f32>(source + ((<usize>column * k + i) << 2)) : 0;
        store<f32>(target, value);
        target += 4;
      }
    }
  }
}

@inline
function clamp(value: v128, min: v128, max: v128): v128 {
  // pmax and pmin keep a NaN of the value, as std::max and std::min of the reference do.
  return f32x4.pmin(f32x4.pmax(value, min), max);
}

/** Stores the first `count` (1 to 8) of eight values. */
function storeColumns(target: usize, low: v128, high: v128, count: i32): void {
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
  if (count > 0) store<f32>(target, f32x4.extract_lane(low, 0));
  if (count > 1) store<f32>(target, f32x4.extract_lane(low, 1), 4);
  if (count > 2) store<f32>(target, f32x4.extract_lane(low, 2), 8);
}

/**
 * `c[m][n] = clamp(a[m][k] · packed + bias[n])`.
 * @param a rows of `k` floats, `aStride` bytes apart.
 * @param bias padded to a multiple of eight floats.
 * @param c rows `cStride` bytes apart.
 */
export function gemmFloat(
  a: usize,
  aStride: usize,
  packed: usize,
  bias: usize,
  c: usize,
  cStride: usize,
  m: i32,
  n: i32,
  k: i32,
  low: f32,
  high: f32,
): void {
  const min = f32x4.splat(low);
  const max = f32x4.splat(high);
  for (let column = 0; column < n; column += PANEL) {
    const count = n - column;
    const biasLow = v128.load(bias + (<usize>column << 2));
    const biasHigh = v128.load(bias + (<usize>column << 2), 16);
    let rowA = a;
    let rowC = c + (<usize>column << 2);
    let row = 0;
    for (; row + 4 <= m; row += 4) {
      let w = packed;
      let a0 = rowA;
      let a1 = a0 + aStride;
      let a2 = a1 + aStride;
      let a3 = a2 + aStride;
      let s0 = f32x4.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let s4 = s0;
      let s5 = s0;
      let s6 = s0;
      let s7 = s0;
      for (let i = 0; i < k; i++) {
        const w0 = v128.load(w);
        const w1 = v128.load(w, 16);
        let x = v128.load32_splat(a0);
        s0 = f32x4.add(s0, f32x4.mul(x, w0));
        s1 = f32x4.add(s1, f32x4.mul(x, w1));
        x = v128.load32_splat(a1);
        s2 = f32x4.add(s2, f32x4.mul(x, w0));
        s3 = f32x4.add(s3, f32x4.mul(x, w1));
        x = v128.load32_splat(a2);
        s4 = f32x4.add(s4, f32x4.mul(x, w0));
        s5 = f32x4.add(s5, f32x4.mul(x, w1));
        x = v128.load32_splat(a3);
        s6 = f32x4.add(s6, f32x4.mul(x, w0));
        s7 = f32x4.add(s7, f32x4.mul(x, w1));
        w += 32;
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
      }
      storeColumns(rowC, clamp(f32x4.add(s0, biasLow), min, max), clamp(f32x4.add(s1, biasHigh), min, max), count);
      rowC += cStride;
      storeColumns(rowC, clamp(f32x4.add(s2, biasLow), min, max), clamp(f32x4.add(s3, biasHigh), min, max), count);
      rowC += cStride;
      storeColumns(rowC, clamp(f32x4.add(s4, biasLow), min, max), clamp(f32x4.add(s5, biasHigh), min, max), count);
      rowC += cStride;
      storeColumns(rowC, clamp(f32x4.add(s6, biasLow), min, max), clamp(f32x4.add(s7, biasHigh), min, max), count);
      rowC += cStride;
      rowA += aStride << 2;
    }
    for (; row < m; row++) {
      let w = packed;
      let a0 = rowA;
      let s0 = f32x4.splat(0);
      let s1 = s0;
      for (let i = 0; i < k; i++) {
        const x = v128.load32_splat(a0);
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(w)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(w, 16)));
        w += 32;
        a0 += 4;
      }
      storeColumns(rowC, clamp(f32x4.add(s0, biasLow), min, max), clamp(f32x4.add(s1, biasHigh), min, max), count);
      rowC += cStride;
      rowA += aStride;
    }
    packed += <usize>k << 5;
  }
}
