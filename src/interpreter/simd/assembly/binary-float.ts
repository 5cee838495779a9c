import { clamp, flush } from './float-lanes';

/**
 * Float32 operators of two operands that broadcast. The output is `rowCount` rows of `length` elements; within a row an
 * operand advances (`step` 1) or stays (0), and `starts` (int32, in elements) says where each of its rows begins
 * (`../../kernels/broadcast-plan.ts`).
 */

const ADD: i32 = 0;
const SUB: i32 = 1;
const MUL: i32 = 2;
const PRELU: i32 = 3;

@inline
function compute(op: i32, a: v128, b: v128, tiny: v128, min: v128, max: v128): v128 {
  if (op == PRELU) {
    // `a >= 0 ? a : a * b`
    return v128.bitselect(a, flush(f32x4.mul(a, b), tiny), f32x4.ge(a, f32x4.splat(0)));
  }
  const value = op == ADD ? f32x4.add(a, b) : op == SUB ? f32x4.sub(a, b) : f32x4.mul(a, b);
  return clamp(flush(value, tiny), min, max);
}

@inline
function rows(
  op: i32,
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  low: f32,
  high: f32,
  bound: f32,
): void {
  const min = f32x4.splat(low);
  const max = f32x4.splat(high);
  const tiny = f32x4.splat(bound);
  for (let row = 0; row < rowCount; row++) {
    let x = a + (<usize>load<i32>(aStarts + (<usize>row << 2)) << 2);
    let y = b + (<usize>load<i32>(bStarts + (<usize>row << 2)) << 2);
    let i = 0;
    if (aStep && bStep) {
      for (; i + 4 <= length; i += 4) {
        v128.store(out, compute(op, v128.load(x), v128.load(y), tiny, min, max));
        x += 16;
        y += 16;
        out += 16;
      }
    } else if (aStep) {
      const same = v128.load32_splat(y);
      for (; i + 4 <= length; i += 4) {
        v128.store(out, compute(op, v128.load(x), same, tiny, min, max));
        x += 16;
        out += 16;
      }
    } else {
      const same = v128.load32_splat(x);
      const step = <usize>bStep << 4;
      for (; i + 4 <= length; i += 4) {
        const other = bStep ? v128.load(y) : v128.load32_splat(y);
        v128.store(out, compute(op, same, other, tiny, min, max));
        y += step;
        out += 16;
      }
    }
    for (; i < length; i++) {
      v128.store32_lane(out, compute(op, v128.load32_zero(x), v128.load32_zero(y), tiny, min, max), 0);
      x += <usize>aStep << 2;
      y += <usize>bStep << 2;
      out += 4;
    }
  }
}

export function addFloat(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  low: f32,
  high: f32,
  tiny: f32,
): void {
  rows(ADD, out, a, aStarts, aStep, b, bStarts, bStep, length, rowCount, low, high, tiny);
}

export function subFloat(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  low: f32,
  high: f32,
  tiny: f32,
): void {
  rows(SUB, out, a, aStarts, aStep, b, bStarts, bStep, length, rowCount, low, high, tiny);
}

export function mulFloat(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  low: f32,
  high: f32,
  tiny: f32,
): void {
  rows(MUL, out, a, aStarts, aStep, b, bStarts, bStep, length, rowCount, low, high, tiny);
}

/** `low` and `high` have no meaning here. */
export function preluFloat(
  out: usize,
  a: usize,
  aStarts: usize,
  aStep: i32,
  b: usize,
  bStarts: usize,
  bStep: i32,
  length: i32,
  rowCount: i32,
  low: f32,
  high: f32,
  tiny: f32,
): void {
  rows(PRELU, out, a, aStarts, aStep, b, bStarts, bStep, length, rowCount, low, high, tiny);
}
