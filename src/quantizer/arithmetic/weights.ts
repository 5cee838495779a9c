/**
 * Symmetric int8 weights, zero point 0, values of -127 to 127, one scale or one for each slice of an axis, and the int32
 * bias that belongs to them (facts of TensorFlow's quantization specification).
 */
import { clamp, roundHalfAway } from './rounding';

const MAX = 127;
/** An all-zero slice gets the scale of a range of 1e-6, so that no scale is 0. */
const SMALLEST_BOUND = 5e-7;
/** The smallest normal float32: a scale below it would lose bits, or be 0. */
const SMALLEST_SCALE = 2 ** -126;
const INT32_MAX = 2 ** 31 - 1;
/** Biases stay within half of int32, to leave room for the accumulator (LiteRT, tfl_quantization_driver.cc: kBiasMax). */
const BIAS_MAX = Math.floor(INT32_MAX / 2);

/** `scale = max|w| / 127` of each slice of `axis`, or of the whole tensor where it is null; in float32. */
export function weightScales(
  values: Float32Array,
  shape: readonly number[],
  axis: number | null,
): Float32Array<ArrayBuffer> {
  const channels = channelsOf(shape, axis);
  const bounds = new Float32Array(channels.count);
  forEachChannel(values, channels, (index, channel) => {
    const magnitude = Math.abs(values[index]!);
    if (magnitude > bounds[channel]!) bounds[channel] = magnitude;
  });
  return bounds.map((bound) => Math.max(Math.fround((bound || SMALLEST_BOUND) / MAX), SMALLEST_SCALE));
}

export function quantizeWeights(
  values: Float32Array,
  shape: readonly number[],
  axis: number | null,
  scales: Float32Array,
): Int8Array<ArrayBuffer> {
  const result = new Int8Array(values.length);
  const inverse = scales.map((scale) => 1 / scale);
  forEachChannel(values, channelsOf(shape, axis), (index, channel) => {
    const scaled = Math.fround(values[index]! * inverse[channel]!);
    result[index] = clamp(roundHalfAway(scaled), -MAX, MAX);
  });
  return result;
}

/**
 * The scales that weights need so that no bias exceeds half of int32: a channel that is nearly dead has tiny weights and
 * so a tiny scale, and its bias would overflow (LiteRT, SetBiasParamsWithAdjustments).
 */
export function scalesForBias(
  scales: Float32Array<ArrayBuffer>,
  bias: Float32Array,
  inputScale: number,
): Float32Array<ArrayBuffer> {
  const needed = (magnitude: number): number => magnitude / BIAS_MAX / inputScale;
  if (scales.length === 1) {
    const largest = bias.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    return scales.map((scale) => Math.max(scale, Math.fround(needed(largest))));
  }
  return scales.map((scale, channel) => Math.max(scale, Math.fround(needed(Math.abs(bias[channel] ?? 0)))));
}

/** `scale = inputScale * weightScale`, rounded to float32. */
export function biasScales(scales: Float32Array, inputScale: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(scales, (scale) => Math.max(inputScale * scale, SMALLEST_SCALE));
}

export function quantizeBias(bias: Float32Array, scales: Float32Array): Int32Array<ArrayBuffer> {
  return Int32Array.from(bias, (value, channel) => {
    const scale = scales[scales.length === 1 ? 0 : channel]!;
    return clamp(roundHalfAway(value / scale), -INT32_MAX, INT32_MAX);
  });
}

interface Channels {
  readonly count: number;
  /** Consecutive elements of one channel. */
  readonly block: number;
}

function channelsOf(shape: readonly number[], axis: number | null): Channels {
  if (axis === null) return { count: 1, block: Number.POSITIVE_INFINITY };
  const block = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  return { count: shape[axis]!, block };
}

function forEachChannel(
  values: Float32Array,
  { count, block }: Channels,
  visit: (index: number, channel: number) => void,
): void {
  let index = 0;
  let channel = 0;
  while (index < values.length) {
    const end = Math.min(values.length, index + block);
    for (; index < end; index++) visit(index, channel);
    channel = (channel + 1) % count;
  }
}
