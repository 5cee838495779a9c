import { clamp, flush } from './float-lanes';

/** Operators of one tensor, element by element. `count` is in elements. */

/** The rectifiers; the result of flushed inputs. */
@inline
function rectified(value: v128, low: v128, high: v128, tiny: v128): v128 {
  return clamp(flush(value, tiny), low, high);
}

export function rectifyFloat(input: usize, output: usize, count: i32, lower: f32, upper: f32, bound: f32): void {
  const low = f32x4.splat(lower);
  const high = f32x4.splat(upper);
  const tiny = f32x4.splat(bound);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(output, rectified(v128.load(input), low, high, tiny));
    input += 16;
    output += 16;
  }
  for (; i < count; i++) {
    v128.store32_lane(output, rectified(v128.load32_zero(input), low, high, tiny), 0);
    input += 4;
    output += 4;
  }
}

/** `x > upper ? upper : x < lower && x <= -tiny ? lower : x` */
@inline
function rectifiedPassing(x: v128, low: v128, high: v128, below: v128): v128 {
  const isLow = v128.and(f32x4.lt(x, low), f32x4.le(x, below));
  return f32x4.pmin(v128.bitselect(low, x, isLow), high);
}

/** The rectifiers that compare denormals as zeros and pass them on as they are. */
export function rectifyPassing(input: usize, output: usize, count: i32, lower: f32, upper: f32, tiny: f32): void {
  const low = f32x4.splat(lower);
  const high = f32x4.splat(upper);
  const below = f32x4.splat(-tiny);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(output, rectifiedPassing(v128.load(input), low, high, below));
    input += 16;
    output += 16;
  }
  for (; i < count; i++) {
    v128.store32_lane(output, rectifiedPassing(v128.load32_zero(input), low, high, below), 0);
    input += 4;
    output += 4;
  }
}

/** `x > 0 && x >= tiny ? x : x * alpha` */
@inline
function leaky(x: v128, alpha: v128, tiny: v128): v128 {
  const isPositive = v128.and(f32x4.gt(x, f32x4.splat(0)), f32x4.ge(x, tiny));
  return v128.bitselect(x, flush(f32x4.mul(x, alpha), tiny), isPositive);
}

export function leakyFloat(input: usize, output: usize, count: i32, slope: f32, bound: f32): void {
  const alpha = f32x4.splat(slope);
  const tiny = f32x4.splat(bound);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(output, leaky(v128.load(input), alpha, tiny));
    input += 16;
    output += 16;
  }
  for (; i < count; i++) {
    v128.store32_lane(output, leaky(v128.load32_zero(input), alpha, tiny), 0);
    input += 4;
    output += 4;
  }
}

/** `x * relu6(x + 3) / 6`, each step rounded. */
@inline
function swish(x: v128, tiny: v128): v128 {
  const six = f32x4.splat(6);
  const positive = f32x4.pmax(f32x4.splat(0), flush(f32x4.add(x, f32x4.splat(3)), tiny));
  const product = flush(f32x4.mul(x, f32x4.pmin(six, positive)), tiny);
  return flush(f32x4.div(product, six), tiny);
}

export function hardSwishFloat(input: usize, output: usize, count: i32, bound: f32): void {
  const tiny = f32x4.splat(bound);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(output, swish(v128.load(input), tiny));
    input += 16;
    output += 16;
  }
  for (; i < count; i++) {
    v128.store32_lane(output, swish(v128.load32_zero(input), tiny), 0);
    input += 4;
    output += 4;
  }
}

/** `rows` runs of `bytes` bytes each, from and to places that lie `sourceStride` and `targetStride` bytes apart. */
export function copyRows(
  source: usize,
  sourceStride: usize,
  target: usize,
  targetStride: usize,
  bytes: usize,
  rows: i32,
): void {
  if (bytes & 15 || bytes > 256) {
    for (let row = 0; row < rows; row++) {
      memory.copy(target, source, bytes);
      source += sourceStride;
      target += targetStride;
    }
    return;
  }
  for (let row = 0; row < rows; row++) {
    for (let i: usize = 0; i < bytes; i += 16) v128.store(target + i, v128.load(source + i));
    source += sourceStride;
    target += targetStride;
  }
}
