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
import { requantize8, roundingLanes, storeBytes } from './requantize';

/**
 * Depthwise convolutions of int8 or uint8 with as many output as input channels. Filter taps are taken in pairs: the lanes
 * are the two inputs of four channels, multiplied and added by one instruction. Taps outside the image read a row of
 * zero points, so that every output position sums the same pairs.
 */

/** Writes the distance of each tap's input from the window's corner; `outside` where it is not in the image. */
function listTaps(
  geometry: usize,
  taps: usize,
  top: i32,
  left: i32,
  depth: i32,
  outside: i32,
): void {
  const width = field(geometry, INPUT_WIDTH);
  const height = field(geometry, INPUT_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  for (let row = 0; row < filterHeight; row++) {
    const y = row * field(geometry, DILATION_HEIGHT);
    const isRowInside = top + y >= 0 && top + y < height;
    for (let column = 0; column < filterWidth; column++) {
      const x = column * field(geometry, DILATION_WIDTH);
      const isInside = isRowInside && left + x >= 0 && left + x < width;
      store<i32>(taps, isInside ? (y * width + x) * depth : outside);
      taps += 4;
    }
  }
  // The partner of an odd last tap has weights of zero.
  store<i32>(taps, outside);
}

/**
 * @param filter int16 with its zero point taken off, `[ceil(channels / 8)][ceil(taps / 2)][8][2]`, padded with zeros.
 * @param bias padded to a multiple of eight int32, less what the input's zero point adds to each sum.
 * @param factors see `requantize.ts`.
 * @param taps working memory of one int32 for each tap, and one more.
 * @param outside a row of zero points, eight bytes longer than the channels.
 */
export function depthwiseInt(
  geometry: usize,
  batches: i32,
  input: usize,
  filter: usize,
  bias: usize,
  output: usize,
  factors: usize,
  stride: usize,
  taps: usize,
  outside: usize,
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
  const reachHeight = (field(geometry, FILTER_HEIGHT) - 1) * field(geometry, DILATION_HEIGHT);
  const reachWidth = (field(geometry, FILTER_WIDTH) - 1) * field(geometry, DILATION_WIDTH);
  const pairs = (field(geometry, FILTER_HEIGHT) * field(geometry, FILTER_WIDTH) + 1) >> 1;
  const offset = i16x8.splat(<i16>outputZeroPoint);
  const min = f32x4.splat(<f32>(low - outputZeroPoint));
  const max = f32x4.splat(<f32>(high - outputZeroPoint));
  const rounding = roundingLanes();
  const endOfTaps = taps + (<usize>pairs << 3);
  const whole = depth & ~7;
  let isListed = false;
  for (let batch = 0; batch < batches; batch++) {
    const image = input + <usize>(batch * height * width * depth);
    for (let y = 0; y < outputHeight; y++) {
      const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
      const isRowInside = top >= 0 && top + reachHeight < height;
      for (let x = 0; x < outputWidth; x++) {
        const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
        const corner = image + <usize>((top * width + left) * depth);
        const isInside = isRowInside && left >= 0 && left + reachWidth < width;
        // Windows inside the image share their list; the distance of the row of zero points matters to none of them but
        // by weights of zero, yet it must be readable.
        if (!isInside || !isListed) {
          listTaps(geometry, taps, top, left, depth, isInside ? 0 : <i32>(outside - corner));
          isListed = isInside;
        }
        let weight = filter;
        let channel = 0;
        for (; channel < whole; channel += 8) {
          const from = corner + <usize>channel;
          let first = v128.load(bias + (<usize>channel << 2));
          let second = v128.load(bias + (<usize>channel << 2), 16);
          for (let tap = taps; tap < endOfTaps; tap += 8) {
            const a = from + <usize>load<i32>(tap);
            const b = from + <usize>load<i32>(tap, 4);
            const u = isUnsigned ? v128.load8x8_u(a) : v128.load8x8_s(a);
            const v = isUnsigned ? v128.load8x8_u(b) : v128.load8x8_s(b);
            const lower = i16x8.shuffle(u, v, 0, 8, 1, 9, 2, 10, 3, 11);
            const upper = i16x8.shuffle(u, v, 4, 12, 5, 13, 6, 14, 7, 15);
            first = i32x4.add(first, i32x4.dot_i16x8_s(lower, v128.load(weight)));
            second = i32x4.add(second, i32x4.dot_i16x8_s(upper, v128.load(weight, 16)));
            weight += 32;
          }
          const scaling = factors + (<usize>channel << 2);
          const bytes = requantize8(first, second, scaling, stride, offset, min, max, rounding, isUnsigned);
          v128.store64_lane(output + channel, bytes, 0);
        }
        if (channel < depth) {
          const bytes = lastChannels(
            corner + channel,
            weight,
            bias + (<usize>channel << 2),
            taps,
            endOfTaps,
            depth - channel,
            isUnsigned,
            factors + (<usize>channel << 2),
            stride,
            offset,
            min,
            max,
          );
          storeBytes(output + channel, bytes, depth - channel);
        }
        output += depth;
      }
    }
  }
}

/** The channels behind the last eight, one by one. */
function lastChannels(
  from: usize,
  filter: usize,
  bias: usize,
  taps: usize,
  endOfTaps: usize,
  count: i32,
  isUnsigned: i32,
  factors: usize,
  stride: usize,
  offset: v128,
  min: v128,
  max: v128,
): v128 {
  let first = i32x4.splat(0);
  let second = first;
  for (let channel = 0; channel < count; channel++) {
    let sum = load<i32>(bias + (<usize>channel << 2));
    let weight = filter + (<usize>channel << 2);
    for (let tap = taps; tap < endOfTaps; tap += 8) {
      const a = from + <usize>load<i32>(tap) + channel;
      const b = from + <usize>load<i32>(tap, 4) + channel;
      const u = isUnsigned ? <i32>load<u8>(a) : <i32>load<i8>(a);
      const v = isUnsigned ? <i32>load<u8>(b) : <i32>load<i8>(b);
      sum += u * <i32>load<i16>(weight) + v * <i32>load<i16>(weight, 2);
      weight += 32;
    }
    if (channel < 4) first = withLane(first, channel, sum);
    else second = withLane(second, channel - 4, sum);
  }
  return requantize8(first, second, factors, stride, offset, min, max, roundingLanes(), isUnsigned);
}

@inline
function withLane(lanes: v128, lane: i32, value: i32): v128 {
  if (lane == 0) return i32x4.replace_lane(lanes, 0, value);
  if (lane == 1) return i32x4.replace_lane(lanes, 1, value);
  if (lane == 2) return i32x4.replace_lane(lanes, 2, value);
  return i32x4.replace_lane(lanes, 3, value);
}
