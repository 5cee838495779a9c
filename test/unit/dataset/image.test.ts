import { encode } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { ImageError, decodeImage } from '../../../src/dataset';
import { resizeImage, toColorOrder } from '../../../src/dataset/image';

describe('decodeImage', () => {
  const rgb = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30);

  it('reads PNG of 8 bits', () => {
    const image = decodeImage(encode({ width: 2, height: 2, channels: 3, depth: 8, data: rgb }));
    expect(image).toEqual({ width: 2, height: 2, channels: 3, data: rgb });
  });

  it('takes the high byte of PNG of 16 bits', () => {
    const data = Uint16Array.of(0x1234, 0xffff);
    const image = decodeImage(encode({ width: 2, height: 1, channels: 1, depth: 16, data }));
    expect(image.data).toEqual(Uint8Array.of(0x12, 0xff));
  });

  it('looks colors up in the palette of packed PNG', () => {
    const palette = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    // Two rows of 9 one-bit pixels: each row starts at a new byte.
    const data = Uint8Array.of(0b10000000, 0b10000000, 0b01000000, 0);
    const image = decodeImage(encode({ width: 9, height: 2, channels: 1, depth: 1, data, palette }));
    expect([...image.data.slice(0, 6)]).toEqual([4, 5, 6, 1, 2, 3]);
    expect([...image.data.slice(24, 27)]).toEqual([4, 5, 6]);
    expect([...image.data.slice(27, 33)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads JPEG', () => {
    const gray = new Uint8Array(8 * 8 * 4).fill(128);
    const image = decodeImage(encodeJpeg({ width: 8, height: 8, data: gray }, 100).data);
    expect([image.width, image.height, image.channels]).toEqual([8, 8, 3]);
    expect(Math.max(...image.data.map((value) => Math.abs(value - 128)))).toBeLessThanOrEqual(1);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('GIF89a and more text')],
    ['a PNG cut short', encode({ width: 2, height: 2, channels: 3, depth: 8, data: rgb }).slice(0, 40)],
    ['a JPEG cut short', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)],
  ])('refuses %s with an ImageError', (_, bytes) => {
    expect(() => decodeImage(bytes)).toThrow(ImageError);
  });
});

describe('toColorOrder', () => {
  const image = { width: 1, height: 1, channels: 4, data: Uint8Array.of(10, 20, 30, 99) };

  it.each([
    ['rgb', [10, 20, 30]],
    ['bgr', [30, 20, 10]],
    ['gray', [Math.fround(0.2989 * 10 + 0.587 * 20 + 0.114 * 30)]],
  ] as const)('gives %s without alpha', (order, expected) => {
    expect([...toColorOrder(image, order).data]).toEqual(expected);
  });

  it('makes three equal channels of a gray image with alpha', () => {
    const gray = { width: 1, height: 1, channels: 2, data: Uint8Array.of(7, 200) };
    expect([...toColorOrder(gray, 'rgb').data]).toEqual([7, 7, 7]);
  });
});

describe('resizeImage', () => {
  const ramp = {
    width: 4,
    height: 2,
    channels: 1 as const,
    data: Float32Array.of(0, 1, 2, 3, 10, 11, 12, 13),
  };

  it('interpolates with half-pixel centers', () => {
    // tf.image.resize of [0, 1, 2, 3] to 2 gives [0.5, 2.5], to 8 it clamps at the borders.
    expect([...resizeImage(ramp, 2, 2, 'stretch').data]).toEqual([0.5, 2.5, 10.5, 12.5]);
    expect([...resizeImage(ramp, 8, 2, 'stretch').data.slice(0, 8)]).toEqual([
      0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3,
    ]);
  });

  it('crops the middle', () => {
    expect([...resizeImage(ramp, 2, 2, 'crop').data]).toEqual([1, 2, 11, 12]);
  });

  it('fits with black borders', () => {
    const fitted = resizeImage(ramp, 4, 4, 'fit');
    expect([...fitted.data]).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 10, 11, 12, 13, 0, 0, 0, 0]);
  });
});
