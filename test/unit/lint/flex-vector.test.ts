import { describe, expect, it } from 'vitest';
import { flexInteger } from '../../../src/lint/graph/flex-vector';

/** The map { frame_size: 4, frame_step: 300 }: keys, key offsets, values of two bytes, their types, the root. */
function framerOptions(): Uint8Array {
  const text = new TextEncoder().encode('frame_size\0frame_step\0');
  const keyVector = [2, 23, 13].map((value) => value); // length, then distances back to each key
  const values = [1, 0, 4, 0, 44, 1]; // key width before it is not looked at; 300 = 0x012c
  const body = [...text, ...keyVector, 2, 0, ...values.slice(2), 4, 4];
  return new Uint8Array([...body, body.length - (text.length + keyVector.length + 2), (9 << 2) | 1, 1]);
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
