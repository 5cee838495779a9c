import { misfit, samplesOfArray, transposeImage } from '../array-samples';
import type { InputConfig } from '../config';
import { elementsOf, imageGeometry, type DatasetInput, type ImageGeometry } from '../input';
import { npyNumbers, type NpyArray } from '../npy';
import { asStored, fromReal, type InputData } from '../to-input';
import { affine, channelsOf, isConfigured } from './normalization';
import { PartError, check, type PartSamples } from './part';

export function fromArray(array: NpyArray, input: DatasetInput, config: InputConfig): PartSamples {
  const geometry = imageGeometry(input.shape);
  const transposed = geometry !== null && config.layout !== undefined && config.layout !== geometry.layout;
  const fileInput = transposed ? { ...input, shape: otherLayout(input.shape) } : input;
  const samples = samplesOfArray(array.shape, fileInput);
  if (samples === null) {
    const hint =
      geometry !== null &&
      !transposed &&
      samplesOfArray(array.shape, { ...input, shape: otherLayout(input.shape) })
        ? `; it looks like ${geometry.layout === 'NHWC' ? 'NCHW' : 'NHWC'}: say so with "layout" in dataset.json`
        : '';
    throw new PartError(misfit(array.shape, fileInput) + hint);
  }
  if (array.type === 'float16' && input.type === 'FLOAT16') return fromHalves(array, samples.count, input);
  const numbers = npyNumbers(array);
  const size = elementsOf(input.shape);
  const isInteger = !array.type.startsWith('float');
  const assumptions = samples.assumption === null ? [] : [samples.assumption];
  const normalize = normalizerOf(input, config, geometry, array.type === 'uint8', assumptions);
  // Bytes cannot be an int8 input's own values; like the pixels of an image, they are shifted.
  const isShifted =
    normalize === null && array.type === 'uint8' && input.type === 'INT8' && geometry !== null;
  if (isShifted) assumptions.push('uint8 arrays are pixels, which INT8 inputs take minus 128');
  const sample = (index: number): InputData => {
    let values: Float64Array = numbers.slice(index * size, (index + 1) * size);
    if (transposed) values = transposeImage(values, innerShape(fileInput.shape), config.layout === 'NCHW');
    if (normalize !== null) return fromReal(normalize(values), input);
    if (isShifted) values = values.map((value) => value - 128);
    return isInteger ? asStored(values, input) : fromReal(values, input);
  };
  const warnings = check(samples.count, sample, input);
  if (normalize === null && geometry !== null && input.type === 'FLOAT32' && looksLikePixels(numbers)) {
    warnings.push(
      'values of 0 to 255 go into the float input as they are; where the model was trained with scaled pixels, give mean and std in dataset.json',
    );
  }
  return { count: samples.count, sample, warnings, assumptions };
}

function fromHalves(array: NpyArray, count: number, input: DatasetInput): PartSamples {
  const size = elementsOf(input.shape);
  const halves = array.data as Uint16Array;
  const sample = (index: number): InputData => halves.slice(index * size, (index + 1) * size);
  return { count, sample, warnings: [], assumptions: [] };
}

/** What to do with an array's values; null to take them as they are. */
function normalizerOf(
  input: DatasetInput,
  config: InputConfig,
  geometry: ImageGeometry | null,
  isBytes: boolean,
  assumptions: string[],
): ((values: Float64Array) => Float64Array) | null {
  const channels = channelsOf(input, geometry);
  if (isConfigured(config)) {
    return affine(config.scale ?? 1, config.mean ?? [0], config.std ?? [1], channels);
  }
  if (isBytes && geometry !== null && input.normalization !== null) {
    assumptions.push("uint8 arrays are pixels and are normalized by the model's metadata");
    return affine(1, input.normalization.mean, input.normalization.std, channels);
  }
  return null;
}

function otherLayout(shape: readonly number[]): readonly number[] {
  const [a, b, c] = innerShape(shape);
  const inner = imageGeometry(shape)?.layout === 'NHWC' ? [c, a, b] : [b, c, a];
  return shape.length === 4 ? [shape[0]!, ...inner] : inner;
}

function innerShape(shape: readonly number[]): readonly [number, number, number] {
  const [a, b, c] = shape.slice(-3);
  return [a!, b!, c!];
}

function looksLikePixels(values: Float64Array): boolean {
  let max = 0;
  for (const value of values) {
    if (!(value >= 0 && value <= 255)) return false;
    if (value > max) max = value;
  }
  return max > 2;
}
