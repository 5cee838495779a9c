/** An 8-bit image, row-major from the top left, `channels` interleaved values a pixel: 1 gray, 2 gray and alpha, 3 RGB, 4 RGBA. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** The same in floating point, values 0 to 255, without alpha. */
export interface FloatImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Float32Array;
}

/** The file is no image that can be read, or is damaged; the message says which. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

export type ColorOrder = 'rgb' | 'bgr' | 'gray';

/** TensorFlow's `rgb_to_grayscale` weights (ITU-R BT.601). */
const GRAY_WEIGHTS = [0.2989, 0.587, 0.114] as const;

/** The channels a model wants, in its order; alpha is dropped, as TensorFlow's decoders do. */
export function toColorOrder(image: Image, order: ColorOrder): FloatImage {
  const { width, height, channels, data } = image;
  const isColor = channels >= 3;
  const wanted = order === 'gray' ? 1 : 3;
  const pixels = new Float32Array(width * height * wanted);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const source = pixel * channels;
    const red = data[source]!;
    const green = isColor ? data[source + 1]! : red;
    const blue = isColor ? data[source + 2]! : red;
    if (wanted === 1) {
      const [r, g, b] = GRAY_WEIGHTS;
      pixels[pixel] = isColor ? r * red + g * green + b * blue : red;
    } else {
      pixels[pixel * 3] = order === 'bgr' ? blue : red;
      pixels[pixel * 3 + 1] = green;
      pixels[pixel * 3 + 2] = order === 'bgr' ? red : blue;
    }
  }
  return { width, height, channels: wanted, data: pixels };
}
