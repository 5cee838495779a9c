/**
 * Symmetric int8 weights, zero point 0, values of -127 to 127, one scale or one for each slice of an axis, and the int32
 * bias that belongs to them (facts of TensorFlow's quantization specification).
 */
import { clamp, roundHalfAway } from './rounding';

const MAX = 127;
/** A slice that is nearly all zero gets the scale of a range of 1e-6 (LiteRT, quantization_utils.cc: ExpandVerySmallRange). */
const SMALLEST_BOUND = 5e-7;
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
  return bounds.map((bound) => Math.max(bound, SMALLEST_BOUND) / MAX);
}

export function quantizeWeights(
  values: Float32Array,
  shape: readonly number[],
  axis: number | null,
  scales: Float32Array,
): Int8Array<ArrayBuffer> {
  const result = new Int8Array(values.length);
  // The float32 quotient 127 / max|w|, by which TensorFlow multiplies; 1 / scale is rounded twice and may differ.
  const inverse = scales.map((scale) => MAX / Math.fround(scale * MAX));
  forEachChannel(values, channelsOf(shape, axis), (index, channel) => {
    const scaled = Math.fround(values[index]! * inverse[channel]!);
    result[index] = clamp(roundHalfAway(scaled), -MAX, MAX);
  });
  return result;
}

export interface BiasedScales {
  readonly weights: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
}

/**
 * The scales of a bias, `inputScale * weightScale` in float32. No quantized bias may exceed half of int32: a channel that
 * is nearly dead has tiny weights and so a tiny scale, on which its bias would overflow; there the scale of the bias is
 * `|bias| / (INT32_MAX / 2)`, and that of the weights follows (LiteRT, SetBiasParamsWithAdjustments).
 */
export function biasedScales(
  weights: Float32Array<ArrayBuffer>,
  bias: Float32Array,
  inputScale: number,
): BiasedScales {
  const adjusted = { weights: weights.slice(), bias: weights.map((scale) => inputScale * scale) };
  adjusted.bias.forEach((scale, channel) => {
    const largest =
      weights.length === 1
        ? bias.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
        : Math.abs(bias[channel] ?? 0);
    if (largest / scale <= BIAS_MAX) return;
    adjusted.bias[channel] = largest / BIAS_MAX;
    adjusted.weights[channel] = largest / BIAS_MAX / inputScale;
  });
  return adjusted;
}

export function quantizeBias(bias: Float32Array, scales: Float32Array): Int32Array<ArrayBuffer> {
  // In float32, as TensorFlow does it (SymmetricBiasQuantize): it matters for biases above 2^24.
  const inverse = scales.map((scale) => 1 / scale);
  return Int32Array.from(bias, (value, channel) => {
    const scaled = Math.fround(value * inverse[scales.length === 1 ? 0 : channel]!);
    return clamp(roundHalfAway(scaled), -INT32_MAX, INT32_MAX);
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
