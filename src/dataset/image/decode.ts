import { decode as decodePngFile, hasPngSignature, type DecodedPng } from 'fast-png';
import { decode as decodeJpegFile } from 'jpeg-js';
import { ImageError, type Image } from './image';

const MAX_MEGAPIXELS = 100;

/** True for the bytes of a PNG or JPEG file. */
export function isImage(bytes: Uint8Array): boolean {
  return isPng(bytes) || isJpeg(bytes);
}

/** @throws ImageError */
export function decodeImage(bytes: Uint8Array): Image {
  if (!isImage(bytes)) throw new ImageError('not a PNG or JPEG file');
  try {
    return isPng(bytes) ? decodePng(bytes) : decodeJpeg(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImageError(`the ${isPng(bytes) ? 'PNG' : 'JPEG'} image cannot be decoded (${reason})`);
  }
}

function isPng(bytes: Uint8Array): boolean {
  return bytes.length > 8 && hasPngSignature(bytes.subarray(0, 8));
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

function decodeJpeg(bytes: Uint8Array): Image {
  const { width, height, data } = decodeJpegFile(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxResolutionInMP: MAX_MEGAPIXELS,
  });
  return { width, height, channels: 3, data };
}

function decodePng(bytes: Uint8Array): Image {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) throw new ImageError('the file is cut short');
  if (size.getUint32(16) * size.getUint32(20) > MAX_MEGAPIXELS * 1e6) {
    throw new ImageError(`it has more than ${MAX_MEGAPIXELS} million pixels`);
  }
  const png = decodePngFile(bytes, { checkCrc: true });
  if (png.depth === 8 && png.palette === undefined) {
    return { width: png.width, height: png.height, channels: png.channels, data: new Uint8Array(png.data) };
  }
  if (png.depth === 16) {
    const data = Uint8Array.from(png.data, (value) => value >> 8);
    return { width: png.width, height: png.height, channels: png.channels, data };
  }
  return fromPackedSamples(png);
}

/** Palette images and grays of 1, 2 or 4 bits: every row starts at a whole byte. */
function fromPackedSamples(png: DecodedPng): Image {
  const { width, height, depth, palette } = png;
  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte);
  const mask = (1 << depth) - 1;
  const channels = palette === undefined ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  for (let y = 0, target = 0; y < height; y++) {
    for (let x = 0; x < width; x++, target += channels) {
      const byte = png.data[y * rowBytes + Math.floor(x / perByte)]!;
      const sample = (byte >> (8 - depth * ((x % perByte) + 1))) & mask;
      if (palette === undefined) {
        data[target] = (sample * 255) / mask;
      } else {
        const color = palette[sample];
        if (color === undefined) throw new ImageError('a pixel refers to a color outside the palette');
        data.set(color.slice(0, 3), target);
      }
    }
  }
  return { width, height, channels, data };
}
