import { clamp, flush } from './float-lanes';
import {
  field,
  FILTER_HEIGHT,
  FILTER_WIDTH,
  INPUT_HEIGHT,
  INPUT_WIDTH,
  OUTPUT_DEPTH,
  OUTPUT_HEIGHT,
  OUTPUT_WIDTH,
  PADDING_LEFT,
  PADDING_TOP,
  STRIDE_HEIGHT,
  STRIDE_WIDTH,
} from './geometry';

/**
 * Pooling over windows that are cut to the image and never empty. The lanes are channels; each window is read row by row,
 * as the TypeScript kernel does.
 */

const MAX_FLOAT: i32 = 0;
const AVERAGE_FLOAT: i32 = 1;
const MAX_INT8: i32 = 2;
const MAX_UINT8: i32 = 3;

/** Channels that `poolBlock` takes at once. */
@inline
function lanes(op: i32): i32 {
  return op == MAX_INT8 || op == MAX_UINT8 ? 16 : 4;
}

@inline
function combine(op: i32, sum: v128, value: v128): v128 {
  if (op == MAX_INT8) return i8x16.max_s(sum, value);
  if (op == MAX_UINT8) return i8x16.max_u(sum, value);
  return op == MAX_FLOAT ? f32x4.pmax(sum, value) : f32x4.add(sum, value);
}

/** All lanes of one window; `start` is the address of its first row, column and channel. */
@inline
function whole(op: i32, start: usize, rows: i32, columns: i32, rowStride: usize, cell: usize, initial: v128): v128 {
  let sum = initial;
  for (let y = 0; y < rows; y++) {
    let from = start + <usize>y * rowStride;
    for (let x = 0; x < columns; x++) {
      sum = combine(op, sum, v128.load(from));
      from += cell;
    }
  }
  return sum;
}

/** The same for one channel, in lane 0. */
@inline
function single(op: i32, start: usize, rows: i32, columns: i32, rowStride: usize, cell: usize, initial: v128): v128 {
  let sum = initial;
  for (let y = 0; y < rows; y++) {
    let from = start + <usize>y * rowStride;
    for (let x = 0; x < columns; x++) {
      const value = lanes(op) == 16 ? v128.load8_splat(from) : v128.load32_zero(from);
      sum = combine(op, sum, value);
      from += cell;
    }
  }
  return sum;
}

@inline
function finish(op: i32, sum: v128, count: i32, min: v128, max: v128): v128 {
  if (op == MAX_INT8) return i8x16.min_s(i8x16.max_s(sum, min), max);
  if (op == MAX_UINT8) return i8x16.min_u(i8x16.max_u(sum, min), max);
  return clamp(op == MAX_FLOAT ? sum : f32x4.div(sum, f32x4.splat(<f32>count)), min, max);
}

@inline
function pool(op: i32, geometry: usize, batches: i32, input: usize, output: usize, initial: v128, min: v128, max: v128): void {
  const height = field(geometry, INPUT_HEIGHT);
  const width = field(geometry, INPUT_WIDTH);
  const depth = field(geometry, OUTPUT_DEPTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const step = lanes(op);
  const size: usize = step == 16 ? 1 : 4;
  const cell = <usize>depth * size;
  const rowStride = cell * width;
  for (let batch = 0; batch < batches; batch++) {
    const image = input + <usize>(batch * height) * rowStride;
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const firstRow = top > 0 ? top : 0;
      const endRow = top + field(geometry, FILTER_HEIGHT);
      const rows = (endRow < height ? endRow : height) - firstRow;
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const firstColumn = left > 0 ? left : 0;
        const endColumn = left + field(geometry, FILTER_WIDTH);
        const columns = (endColumn < width ? endColumn : width) - firstColumn;
        let start = image + <usize>firstRow * rowStride + <usize>firstColumn * cell;
        let channel = 0;
        for (; channel + step <= depth; channel += step) {
          const sum = whole(op, start, rows, columns, rowStride, cell, initial);
          v128.store(output, finish(op, sum, rows * columns, min, max));
          start += 16;
          output += 16;
        }
        for (; channel < depth; channel++) {
          const value = finish(op, single(op, start, rows, columns, rowStride, cell, initial), rows * columns, min, max);
          if (step == 16) v128.store8_lane(output, value, 0);
          else v128.store32_lane(output, value, 0);
          start += size;
          output += size;
        }
      }
    }
  }
}

export function maxPoolFloat(geometry: usize, batches: i32, input: usize, output: usize, low: f32, high: f32): void {
  const lowest = f32x4.splat(-f32.MAX_VALUE);
  pool(MAX_FLOAT, geometry, batches, input, output, lowest, f32x4.splat(low), f32x4.splat(high));
}

export function averagePoolFloat(geometry: usize, batches: i32, input: usize, output: usize, low: f32, high: f32): void {
  pool(AVERAGE_FLOAT, geometry, batches, input, output, f32x4.splat(0), f32x4.splat(low), f32x4.splat(high));
}

export function maxPoolBytes(geometry: usize, batches: i32, input: usize, output: usize, low: i32, high: i32, isUnsigned: i32): void {
  const min = i8x16.splat(<i8>low);
  const max = i8x16.splat(<i8>high);
  if (isUnsigned) pool(MAX_UINT8, geometry, batches, input, output, i8x16.splat(0), min, max);
  else pool(MAX_INT8, geometry, batches, input, output, i8x16.splat(-128), min, max);
}

/** Sums of int8 or uint8 windows, halves away from zero. */
export function averagePoolBytes(
  geometry: usize,
  batches: i32,
  input: usize,
  output: usize,
  low: i32,
  high: i32,
  isUnsigned: i32,
  sums: usize,
): void {
  const height = field(geometry, INPUT_HEIGHT);
  const width = field(geometry, INPUT_WIDTH);
  const depth = field(geometry, OUTPUT_DEPTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  for (let batch = 0; batch < batches; batch++) {
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const firstRow = top > 0 ? top : 0;
      const endRow = min(top + field(geometry, FILTER_HEIGHT), height);
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const firstColumn = left > 0 ? left : 0;
        const endColumn = min(left + field(geometry, FILTER_WIDTH), width);
        memory.fill(sums, 0, <usize>depth << 2);
        for (let row = firstRow; row < endRow; row++) {
          const line = input + <usize>(((batch * height + row) * width + firstColumn) * depth);
          addRows(line, sums, depth, endColumn - firstColumn, isUnsigned);
        }
        const count = (endRow - firstRow) * (endColumn - firstColumn);
        const half = count >> 1;
        for (let channel = 0; channel < depth; channel++) {
          const sum = load<i32>(sums + (<usize>channel << 2));
          const value = (sum > 0 ? sum + half : sum - half) / count;
          store<i8>(output, <i8>(value < low ? low : value > high ? high : value));
          output++;
        }
      }
    }
  }
}

/** Adds `rows` rows of `depth` bytes to `depth` int32 sums. */
export function addRows(input: usize, sums: usize, depth: i32, rows: i32, isUnsigned: i32): void {
  for (let row = 0; row < rows; row++) {
    let target = sums;
    let channel = 0;
    for (; channel + 8 <= depth; channel += 8) {
      const wide = isUnsigned ? v128.load8x8_u(input) : v128.load8x8_s(input);
      v128.store(target, i32x4.add(v128.load(target), i32x4.extend_low_i16x8_s(wide)));
      v128.store(target, i32x4.add(v128.load(target, 16), i32x4.extend_high_i16x8_s(wide)), 16);
      input += 8;
      target += 32;
    }
    for (; channel < depth; channel++) {
      const value = isUnsigned ? <i32>load<u8>(input) : <i32>load<i8>(input);
      store<i32>(target, load<i32>(target) + value);
      input++;
      target += 4;
    }
  }
}

/** Adds `rows` rows of `depth` floats to `depth` sums, row by row, partial sums below `tiny` becoming zero. */
export function addFloatRows(input: usize, sums: usize, depth: i32, rows: i32, bound: f32): void {
  const tiny = f32x4.splat(bound);
  const cell = <usize>depth << 2;
  let channel = 0;
  for (; channel + 4 <= depth; channel += 4) {
    let from = input + (<usize>channel << 2);
    let sum = v128.load(sums);
    for (let row = 0; row < rows; row++) {
      sum = flush(f32x4.add(sum, v128.load(from)), tiny);
      from += cell;
    }
    v128.store(sums, sum);
    sums += 16;
  }
  for (; channel < depth; channel++) {
    let from = input + (<usize>channel << 2);
    let sum = v128.load32_zero(sums);
    for (let row = 0; row < rows; row++) {
      sum = flush(f32x4.add(sum, v128.load32_zero(from)), tiny);
      from += cell;
    }
    v128.store32_lane(sums, sum, 0);
    sums += 4;
  }
}
