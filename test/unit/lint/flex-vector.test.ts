import { describe, expect, it } from 'vitest';
import { flexInteger } from '../../../src/lint/graph/flex-vector';

/** The map { frame_size: 4, frame_step: 300 }: its keys, then the values as a vector of two-byte numbers, then the root. */
function framerOptions(): Uint8Array {
  const keys = new TextEncoder().encode('frame_size\0frame_step\0');
  const INTEGER = 1 << 2;
  const length = [2, 0];
  const values = [4, 0, 300 & 255, 300 >> 8];
  const types = [INTEGER, INTEGER];
  const distance = values.length + types.length;
  const root = [distance, (9 << 2) | 1, 1];
  return new Uint8Array([...keys, ...length, ...values, ...types, ...root]);
}

describe('flexInteger', () => {
  it('reads whole numbers of a map in the order of its keys', () => {
    const bytes = framerOptions();
    expect(flexInteger(bytes, 0)).toBe(4);
    expect(flexInteger(bytes, 1)).toBe(300);
  });

  it('gives null for what is not there', () => {
    expect(flexInteger(framerOptions(), 2)).toBeNull();
    for (let length = 0; length < 12; length++) {
      expect(flexInteger(new Uint8Array(length).fill(255), 1)).toBeNull();
    }
  });
});
