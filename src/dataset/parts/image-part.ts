import { transposeImage } from '../array-samples';
import type { InputConfig } from '../config';
import { decodeImage, resizeImage, toColorOrder } from '../image';
import { formatShape, imageGeometry, type DatasetInput, type ImageGeometry } from '../input';
import { asStored, fromReal, isQuantized, type InputData } from '../to-input';
import { affine, isConfigured } from './normalization';
import { PartError, check, type PartSamples } from './part';

export function fromImage(bytes: Uint8Array, input: DatasetInput, config: InputConfig): PartSamples {
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
  const configured = isConfigured(config);
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
