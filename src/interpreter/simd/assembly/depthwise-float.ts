import {
  DILATION_HEIGHT,
  DILATION_WIDTH,
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
import { clamp } from './float-lanes';

/**
 * Float32 depthwise convolutions with as many output as input channels. The lanes are channels; each sums over filter rows,
 * then columns, in the reference's order, leaving out what lies outside the image.
 */

/** Writes the byte distances of each tap inside the image from the window's corner and from the filter's start. */
function listTaps(geometry: usize, taps: usize, top: i32, left: i32, cell: i32): usize {
  const width = field(geometry, INPUT_WIDTH);
  const height = field(geometry, INPUT_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  for (let row = 0; row < filterHeight; row++) {
    const y = row * field(geometry, DILATION_HEIGHT);
    if (top + y < 0 || top + y >= height) continue;
    for (let column = 0; column < filterWidth; column++) {
      const x = column * field(geometry, DILATION_WIDTH);
      if (left + x < 0 || left + x >= width) continue;
      store<i32>(taps, (y * width + x) * cell);
      store<i32>(taps, (row * filterWidth + column) * cell, 4);
      taps += 8;
    }
  }
  return taps;
}

/**
 * @param bias padded to a multiple of eight floats.
 * @param taps working memory of two int32 for each tap.
 */
export function depthwiseFloat(
  geometry: usize,
  batches: i32,
  input: usize,
  filter: usize,
  bias: usize,
  output: usize,
  low: f32,
  high: f32,
  taps: usize,
): void {
  const height = field(geometry, INPUT_HEIGHT);
  const width = field(geometry, INPUT_WIDTH);
  const depth = field(geometry, OUTPUT_DEPTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const reachHeight = (field(geometry, FILTER_HEIGHT) - 1) * field(geometry, DILATION_HEIGHT);
  const reachWidth = (field(geometry, FILTER_WIDTH) - 1) * field(geometry, DILATION_WIDTH);
  const cell = (<usize>depth) << 2;
  const min = f32x4.splat(low);
  const max = f32x4.splat(high);
  const whole = (depth & ~7) << 2;
  let endOfTaps = taps;
  let isListed = false;
  for (let batch = 0; batch < batches; batch++) {
    const image = input + <usize>(batch * height * width) * cell;
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const isRowInside = top >= 0 && top + reachHeight < height;
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const corner = image + <usize>(top * width + left) * cell;
        const isInside = isRowInside && left >= 0 && left + reachWidth < width;
        if (!isInside || !isListed) {
          endOfTaps = listTaps(geometry, taps, top, left, <i32>cell);
          isListed = isInside;
        }
        let offset: usize = 0;
        for (; offset < <usize>whole; offset += 32) {
          const from = corner + offset;
          const weights = filter + offset;
          let first = f32x4.splat(0);
          let second = first;
          for (let tap = taps; tap < endOfTaps; tap += 8) {
            const a = from + <usize>load<i32>(tap);
            const w = weights + <usize>load<i32>(tap, 4);
            first = f32x4.add(first, f32x4.mul(v128.load(a), v128.load(w)));
            second = f32x4.add(second, f32x4.mul(v128.load(a, 16), v128.load(w, 16)));
          }
          v128.store(output + offset, clamp(f32x4.add(first, v128.load(bias + offset)), min, max));
          v128.store(output + offset, clamp(f32x4.add(second, v128.load(bias + offset, 16)), min, max), 16);
        }
        for (; offset + 16 <= cell; offset += 16) {
          let sum = f32x4.splat(0);
          for (let tap = taps; tap < endOfTaps; tap += 8) {
            const a = corner + offset + <usize>load<i32>(tap);
            sum = f32x4.add(
              sum,
              f32x4.mul(v128.load(a), v128.load(filter + offset + <usize>load<i32>(tap, 4))),
            );
          }
          v128.store(output + offset, clamp(f32x4.add(sum, v128.load(bias + offset)), min, max));
        }
        for (; offset < cell; offset += 4) {
          let sum: f32 = 0;
          for (let tap = taps; tap < endOfTaps; tap += 8) {
            const a = corner + offset + <usize>load<i32>(tap);
            sum = sum + load<f32>(a) * load<f32>(filter + offset + <usize>load<i32>(tap, 4));
          }
          const value = sum + load<f32>(bias + offset);
          store<f32>(output + offset, value < low ? low : value > high ? high : value);
        }
        output += cell;
      }
    }
  }
}
