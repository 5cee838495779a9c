import type { FloatImage } from './image';

/** `stretch` ignores the aspect ratio, `crop` cuts the middle out, `fit` adds black borders. */
export type ResizeMode = 'stretch' | 'crop' | 'fit';

/** Scales an image to `width` × `height`, bilinear as `tf.image.resize` does it (half-pixel centers, no antialiasing). */
export function resizeImage(image: FloatImage, width: number, height: number, mode: ResizeMode): FloatImage {
  if (mode === 'stretch' || image.width * height === image.height * width) {
    return bilinear(image, { x: 0, y: 0, width: image.width, height: image.height }, width, height);
  }
  if (mode === 'crop') {
    const scale = Math.max(width / image.width, height / image.height);
    const cropWidth = Math.min(image.width, Math.max(1, Math.round(width / scale)));
    const cropHeight = Math.min(image.height, Math.max(1, Math.round(height / scale)));
    const x = Math.floor((image.width - cropWidth) / 2);
    const y = Math.floor((image.height - cropHeight) / 2);
    return bilinear(image, { x, y, width: cropWidth, height: cropHeight }, width, height);
  }
  const scale = Math.min(width / image.width, height / image.height);
  const inner = {
    width: Math.min(width, Math.max(1, Math.round(image.width * scale))),
    height: Math.min(height, Math.max(1, Math.round(image.height * scale))),
  };
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  return pad(bilinear(image, whole, inner.width, inner.height), width, height);
}

interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function bilinear(image: FloatImage, window: Window, width: number, height: number): FloatImage {
  const { channels, data } = image;
  const result = new Float32Array(width * height * channels);
  const columns = sampleLine(window.width, width);
  const rows = sampleLine(window.height, height);
  const at = (x: number, y: number, channel: number): number =>
    data[((window.y + y) * image.width + window.x + x) * channels + channel]!;
  let target = 0;
  for (const row of rows) {
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel++) {
        const top = at(column.low, row.low, channel);
        const topRight = at(column.high, row.low, channel);
        const bottom = at(column.low, row.high, channel);
        const bottomRight = at(column.high, row.high, channel);
        const upper = top + (topRight - top) * column.weight;
        const lower = bottom + (bottomRight - bottom) * column.weight;
        result[target++] = upper + (lower - upper) * row.weight;
      }
    }
  }
  return { width, height, channels, data: result };
}

/** For each target position, the two source positions and the weight of the higher one. */
function sampleLine(from: number, to: number): { low: number; high: number; weight: number }[] {
  return Array.from({ length: to }, (_, target) => {
    const position = ((target + 0.5) * from) / to - 0.5;
    const floor = Math.floor(position);
    return {
      low: Math.max(0, floor),
      high: Math.min(from - 1, floor + 1),
      weight: position - floor,
    };
  });
}

function pad(image: FloatImage, width: number, height: number): FloatImage {
  const { channels } = image;
  const data = new Float32Array(width * height * channels);
  const left = Math.floor((width - image.width) / 2);
  const top = Math.floor((height - image.height) / 2);
  for (let y = 0; y < image.height; y++) {
    const row = image.data.subarray(y * image.width * channels, (y + 1) * image.width * channels);
    data.set(row, ((top + y) * width + left) * channels);
  }
  return { width, height, channels, data };
}
