/** One file, or one array of an archive, as the samples of one input. */
import type { FileAccess } from '../model';
import { misfit, samplesOfArray, transposeImage } from './array-samples';
import type { InputConfig } from './config';
import { ImageError, decodeImage, isImage, resizeImage, toColorOrder } from './image';
import { elementsOf, formatShape, imageGeometry, type DatasetInput, type ImageGeometry } from './input';
import { NPY_TYPES, NpyError, npyNumbers, readNpy, readNpz, type NpyArray } from './npy';
import { ValueError, asStored, bytesPerElement, fromReal, isQuantized, type InputData } from './to-input';
import { inspectValues } from './value-checks';

/** A file, or one array of a `.npz` file. */
export interface Part {
  readonly file: FileAccess;
  readonly key: string | null;
}

export interface PartSamples {
  readonly count: number;
  sample(index: number): InputData;
  readonly warnings: readonly string[];
  readonly assumptions: readonly string[];
}

/** The part cannot be used for the input; the message says why. */
export class PartError extends Error {
  override readonly name = 'PartError';
}

/** Reads and checks the whole part. @throws PartError */
export async function readPart(part: Part, input: DatasetInput, config: InputConfig): Promise<PartSamples> {
  if (input.openAxes.length > 0) {
    throw new PartError(
      `input "${input.name}" leaves its size open (axis ${input.openAxes.join(', ')} of ${formatShape(input.shape)}); ` +
        'convert the model with a fixed input size',
    );
  }
  try {
    const bytes = await part.file.read();
    if (part.key !== null) return fromArray(arrayOf(bytes, part.key), input, config);
    if (/\.npy$/i.test(part.file.name)) return fromArray(readNpy(bytes), input, config);
    if (/\.(bin|raw|dat)$/i.test(part.file.name)) return fromRaw(bytes, input);
    if (isImage(bytes)) return fromImage(bytes, input, config);
  } catch (error) {
    if (error instanceof PartError) throw error;
    if (error instanceof NpyError || error instanceof ImageError || error instanceof ValueError) {
      throw new PartError(error.message);
    }
    throw new PartError(error instanceof Error ? error.message : String(error));
  }
  throw new PartError(
    /\.(png|jpe?g)$/i.test(part.file.name)
      ? 'the name says image, but the bytes are no PNG or JPEG'
      : 'not a PNG or JPEG image, .npy, .npz or raw .bin file',
  );
}

function arrayOf(bytes: Uint8Array, key: string): NpyArray {
  const array = readNpz(bytes).get(key);
  if (array === undefined) throw new PartError(`there is no array "${key}" in it`);
  if (array instanceof NpyError) throw new PartError(`array "${key}": ${array.message}`);
  return array;
}

function fromRaw(bytes: Uint8Array, input: DatasetInput): PartSamples {
  const elementBytes = bytesPerElement(input.type);
  if (elementBytes === null) throw new PartError(`inputs of type ${input.type} cannot be filled from files`);
  const size = elementsOf(input.shape) * elementBytes;
  if (bytes.length === 0 || bytes.length % size !== 0) {
    throw new PartError(
      `${bytes.length} bytes are no multiple of the ${size} that input "${input.name}" ` +
        `(${input.type}${formatShape(input.shape)}) takes`,
    );
  }
  const sample = (index: number): InputData => viewOf(bytes.slice(index * size, (index + 1) * size), input);
  const count = bytes.length / size;
  return { count, sample, warnings: check(count, sample, input), assumptions: [] };
}

function viewOf(bytes: Uint8Array<ArrayBuffer>, input: DatasetInput): InputData {
  switch (input.type) {
    case 'BOOL':
      return bytes;
    case 'FLOAT32':
    case 'FLOAT64':
    case 'FLOAT16':
    case 'INT8':
    case 'UINT8':
    case 'INT16':
    case 'UINT16':
    case 'INT32':
    case 'UINT32':
    case 'INT64':
    case 'UINT64':
      return NPY_TYPES[input.type.toLowerCase() as Lowercase<typeof input.type>].view(bytes.buffer);
    default:
      throw new PartError(`inputs of type ${input.type} cannot be filled from files`);
  }
}

function fromArray(array: NpyArray, input: DatasetInput, config: InputConfig): PartSamples {
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
  const sample = (index: number): InputData => {
    let values: Float64Array = numbers.slice(index * size, (index + 1) * size);
    if (transposed) values = transposeImage(values, innerShape(fileInput.shape), config.layout === 'NCHW');
    if (normalize !== null) return fromReal(normalize(values), input);
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
  if (config.mean !== undefined || config.std !== undefined || config.scale !== undefined) {
    return affine(config.scale ?? 1, config.mean ?? [0], config.std ?? [1], channels);
  }
  if (isBytes && geometry !== null && input.normalization !== null) {
    assumptions.push("uint8 arrays are pixels and are normalized by the model's metadata");
    return affine(1, input.normalization.mean, input.normalization.std, channels);
  }
  return null;
}

function fromImage(bytes: Uint8Array, input: DatasetInput, config: InputConfig): PartSamples {
  const geometry = imageGeometry(input.shape);
  if (geometry === null) {
    throw new PartError(
      `it is an image, and input "${input.name}" is ${formatShape(input.shape)}, which is no image of 1 or 3 channels`,
    );
  }
  const order = config.channels ?? (geometry.channels === 1 ? 'gray' : 'rgb');
  if ((order === 'gray') !== (geometry.channels === 1)) {
    throw new PartError(`channels "${order}" of dataset.json do not fit an input of ${geometry.channels}`);
  }
  const image = decodeImage(bytes);
  const resized = resizeImage(
    toColorOrder(image, order),
    geometry.width,
    geometry.height,
    config.resize ?? 'stretch',
  );
  const assumptions: string[] = [];
  if (config.resize === undefined && image.width * geometry.height !== image.height * geometry.width) {
    assumptions.push(
      'images are stretched to the size of the input ("resize" in dataset.json can crop or fit)',
    );
  }
  const toInput = pixelsToInput(input, config, geometry, assumptions);
  const pixels = Float64Array.from(resized.data);
  const inner = [geometry.height, geometry.width, geometry.channels] as const;
  const data = toInput(
    pixels,
    geometry.layout === 'NCHW' ? (values) => transposeImage(values, inner, false) : null,
  );
  return { count: 1, sample: () => data, warnings: check(1, () => data, input), assumptions };
}

type Transform = ((values: Float64Array) => Float64Array) | null;

function pixelsToInput(
  input: DatasetInput,
  config: InputConfig,
  geometry: ImageGeometry,
  assumptions: string[],
): (pixels: Float64Array, layout: Transform) => InputData {
  const lay = (values: Float64Array, layout: Transform): Float64Array => layout?.(values) ?? values;
  const configured = config.mean !== undefined || config.std !== undefined || config.scale !== undefined;
  const { mean, std } = configured
    ? { mean: config.mean ?? [0], std: config.std ?? [1] }
    : (input.normalization ?? { mean: [0], std: [255] });
  const normalize = affine(configured ? (config.scale ?? 1) : 1, mean, std, {
    count: geometry.channels,
    block: 1,
  });
  const isFloat = input.type === 'FLOAT32' || input.type === 'FLOAT64';
  if (!configured && input.normalization === null) {
    if (isFloat) {
      assumptions.push(
        'neither the metadata of the model nor dataset.json says how pixels are normalized: they are scaled to 0–1 (mean 0, std 255)',
      );
    } else {
      const offset = input.type === 'INT8' ? -128 : 0;
      assumptions.push(
        `neither the metadata of the model nor dataset.json says how pixels are normalized: ${input.type} inputs take the pixels as they are` +
          (offset === 0 ? '' : ' (minus 128)'),
      );
      return (pixels, layout) =>
        asStored(
          lay(pixels, layout).map((pixel) => Math.round(pixel) + offset),
          input,
        );
    }
  }
  const convert = isFloat || isQuantized(input) ? fromReal : asStored;
  return (pixels, layout) => convert(lay(normalize(pixels), layout), input);
}

interface Channels {
  readonly count: number;
  /** Consecutive elements of one channel: 1 where the channels come last. */
  readonly block: number;
}

function channelsOf(input: DatasetInput, geometry: ImageGeometry | null): Channels {
  if (geometry?.layout === 'NCHW') {
    return { count: geometry.channels, block: geometry.height * geometry.width };
  }
  return { count: input.shape.at(-1) ?? 1, block: 1 };
}

function affine(
  scale: number,
  mean: readonly number[],
  std: readonly number[],
  channels: Channels,
): (values: Float64Array) => Float64Array {
  for (const [name, list] of Object.entries({ mean, std })) {
    if (list.length !== 1 && list.length !== channels.count) {
      throw new PartError(`${name} has ${list.length} values for ${channels.count} channels`);
    }
  }
  return (values) =>
    values.map((value, index) => {
      const channel = Math.floor(index / channels.block) % channels.count;
      return (value * scale - (mean[channel] ?? mean[0]!)) / (std[channel] ?? std[0]!);
    });
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

/** Converts every sample once, so that no value fails later. */
function check(count: number, sample: (index: number) => InputData, input: DatasetInput): string[] {
  const warnings = new Set<string>();
  for (let index = 0; index < count; index++) {
    for (const warning of inspectValues(sample(index), input)) {
      warnings.add(count === 1 ? warning : `sample ${index}: ${warning}`);
    }
  }
  return [...warnings];
}
