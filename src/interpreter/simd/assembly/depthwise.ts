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
import { storeRequantized } from './requantize';

/**
 * Depthwise convolutions with as many output as input channels (depth multiplier 1). The lanes are channels; each sums
 * over filter rows, then columns, in the reference's order.
 */

/** First and one past the last filter index that reads inside `[0, size)`. */
@inline
function firstTap(start: i32, dilation: i32): i32 {
  return start >= 0 ? 0 : (-start + dilation - 1) / dilation;
}

@inline
function endTap(start: i32, dilation: i32, taps: i32, size: i32): i32 {
  const most = start >= size ? 0 : (size - start + dilation - 1) / dilation;
  return most < taps ? most : taps;
}

/** @param bias padded to a multiple of four floats. */
export function depthwiseFloat(
  geometry: usize,
  batches: i32,
  input: usize,
  filter: usize,
  bias: usize,
  output: usize,
  low: f32,
  high: f32,
): void {
  const height = field(geometry, INPUT_HEIGHT);
  const width = field(geometry, INPUT_WIDTH);
  const depth = field(geometry, OUTPUT_DEPTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const dilationHeight = field(geometry, DILATION_HEIGHT);
  const dilationWidth = field(geometry, DILATION_WIDTH);
  const cell = <usize>depth << 2;
  const min = f32x4.splat(low);
  const max = f32x4.splat(high);
  const zero = f32x4.splat(0);
  const whole = depth & ~3;
  for (let batch = 0; batch < batches; batch++) {
    const image = input + <usize>(batch * height * width) * cell;
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const rowFrom = firstTap(top, dilationHeight);
      const rowTo = endTap(top, dilationHeight, filterHeight, height);
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const columnFrom = firstTap(left, dilationWidth);
        const columnTo = endTap(left, dilationWidth, filterWidth, width);
        let channel = 0;
        for (; channel < whole; channel += 4) {
          const offset = <usize>channel << 2;
          let sum = zero;
          for (let row = rowFrom; row < rowTo; row++) {
            let from = image + <usize>((top + row * dilationHeight) * width + left + columnFrom * dilationWidth) * cell + offset;
            let weight = filter + <usize>(row * filterWidth + columnFrom) * cell + offset;
            for (let column = columnFrom; column < columnTo; column++) {
              sum = f32x4.add(sum, f32x4.mul(v128.load(from), v128.load(weight)));
              from += cell * dilationWidth;
              weight += cell;
            }
          }
          const value = f32x4.add(sum, v128.load(bias + offset));
          v128.store(output + offset, f32x4.pmin(f32x4.pmax(value, min), max));
        }
        for (; channel < depth; channel++) {
          const offset = <usize>channel << 2;
          let sum: f32 = 0;
          for (let row = rowFrom; row < rowTo; row++) {
            let from = image + <usize>((top + row * dilationHeight) * width + left + columnFrom * dilationWidth) * cell + offset;
            let weight = filter + <usize>(row * filterWidth + columnFrom) * cell + offset;
            for (let column = columnFrom; column < columnTo; column++) {
              sum = sum + load<f32>(from) * load<f32>(weight);
              from += cell * dilationWidth;
              weight += cell;
            }
          }
          const value = sum + load<f32>(bias + offset);
          store<f32>(output + offset, value < low ? low : value > high ? high : value);
        }
        output += cell;
      }
    }
  }
}

/**
 * int8 or uint8 input and output.
 * @param filter int16, with its zero point taken off.
 * @param bias padded to a multiple of eight int32.
 * @param sums working memory of eight int32.
 */
export function depthwiseInt(
  geometry: usize,
  batches: i32,
  input: usize,
  filter: usize,
  bias: usize,
  output: usize,
  factors: usize,
  factorStride: usize,
  sums: usize,
  inputZeroPoint: i32,
  outputZeroPoint: i32,
  low: i32,
  high: i32,
  isUnsigned: i32,
): void {
  const height = field(geometry, INPUT_HEIGHT);
  const width = field(geometry, INPUT_WIDTH);
  const depth = field(geometry, OUTPUT_DEPTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const dilationHeight = field(geometry, DILATION_HEIGHT);
  const dilationWidth = field(geometry, DILATION_WIDTH);
  const zero = i16x8.splat(<i16>inputZeroPoint);
  const whole = depth & ~7;
  for (let batch = 0; batch < batches; batch++) {
    const image = input + <usize>(batch * height * width * depth);
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const rowFrom = firstTap(top, dilationHeight);
      const rowTo = endTap(top, dilationHeight, filterHeight, height);
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const columnFrom = firstTap(left, dilationWidth);
        const columnTo = endTap(left, dilationWidth, filterWidth, width);
        let channel = 0;
        for (; channel < whole; channel += 8) {
          let sumLow = v128.load(bias + (<usize>channel << 2));
          let sumHigh = v128.load(bias + (<usize>channel << 2), 16);
          for (let row = rowFrom; row < rowTo; row++) {
            let from = image + <usize>(((top + row * dilationHeight) * width + left + columnFrom * dilationWidth) * depth + channel);
            let weight = filter + (<usize>((row * filterWidth + columnFrom) * depth + channel) << 1);
            for (let column = columnFrom; column < columnTo; column++) {
              const wide = isUnsigned ? v128.load8x8_u(from) : v128.load8x8_s(from);
              const value = i16x8.sub(wide, zero);
              const w = v128.load(weight);
              sumLow = i32x4.add(sumLow, i32x4.extmul_low_i16x8_s(value, w));
              sumHigh = i32x4.add(sumHigh, i32x4.extmul_high_i16x8_s(value, w));
              from += <usize>(depth * dilationWidth);
              weight += <usize>depth << 1;
            }
          }
          v128.store(sums, sumLow);
          v128.store(sums, sumHigh, 16);
          storeRequantized(sums, factors + (<usize>channel << 2), factorStride, output + channel, 8, outputZeroPoint, low, high);
        }
        for (; channel < depth; channel++) {
          let sum = load<i32>(bias + (<usize>channel << 2));
          for (let row = rowFrom; row < rowTo; row++) {
            let from = image + <usize>(((top + row * dilationHeight) * width + left + columnFrom * dilationWidth) * depth + channel);
            let weight = filter + (<usize>((row * filterWidth + columnFrom) * depth + channel) << 1);
            for (let column = columnFrom; column < columnTo; column++) {
              const value = isUnsigned ? <i32>load<u8>(from) : <i32>load<i8>(from);
              sum += (value - inputZeroPoint) * <i32>load<i16>(weight);
              from += <usize>(depth * dilationWidth);
              weight += <usize>depth << 1;
            }
          }
          store<i32>(sums, sum);
          storeRequantized(sums, factors + (<usize>channel << 2), factorStride, output + channel, 1, outputZeroPoint, low, high);
        }
        output += depth;
      }
    }
  }
}
