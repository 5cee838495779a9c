/** Value types of a FlexBuffer that are whole numbers kept in place. */
const INTEGERS = [1, 2, 26];

/**
 * Element `index` of the vector, or of the values in the order of the keys of the map, that a FlexBuffer holds; null
 * where the bytes hold no such whole number. Custom operators keep their options this way.
 *
 * The last byte is the width of the root, the one before it the type of the root (type << 2 | log2 of the width of what
 * it points to).
 */
export function flexInteger(bytes: Uint8Array, index: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rootWidth = bytes.at(-1) ?? 0;
  const width = 1 << ((bytes.at(-2) ?? 0) & 3);
  const root = bytes.length - 2 - rootWidth;
  const distance = read(view, root, rootWidth);
  if (distance === null) return null;
  const vector = root - distance;
  const length = read(view, vector - width, width);
  if (length === null || index >= length) return null;
  const type = bytes[vector + length * width + index];
  if (type === undefined || !INTEGERS.includes(type >> 2)) return null;
  return read(view, vector + index * width, width);
}

function read(view: DataView, position: number, width: number): number | null {
  if (position < 0 || position + width > view.byteLength) return null;
  switch (width) {
    case 1:
      return view.getUint8(position);
    case 2:
      return view.getUint16(position, true);
    case 4:
      return view.getUint32(position, true);
    default:
      return null;
  }
}
