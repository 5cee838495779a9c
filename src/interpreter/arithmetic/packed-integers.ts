/** Sign-extended elements of a packed INT4 buffer: two a byte, the low nibble first. */
export function unpackInt4(packed: Uint8Array, count: number): Int8Array {
  const result = new Int8Array(count);
  for (let i = 0; i < count; i++) {
    const byte = packed[i >> 1]!;
    result[i] = i & 1 ? (byte << 24) >> 28 : (byte << 28) >> 28;
  }
  return result;
}

/** Sign-extended elements of a packed INT2 buffer: four a byte, the low bits first. */
export function unpackInt2(packed: Uint8Array, count: number): Int8Array {
  const result = new Int8Array(count);
  for (let i = 0; i < count; i++) result[i] = (packed[i >> 2]! << (30 - 2 * (i & 3))) >> 30;
  return result;
}

/** The reverse of `unpackInt4`; a last single element leaves the high nibble 0. */
export function packInt4(values: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array((values.length + 1) >> 1);
  for (let i = 0; i < values.length; i++) packed[i >> 1]! |= (values[i]! & 15) << (4 * (i & 1));
  return packed;
}
