import type { TensorType } from '../../model';
import { bitWidth } from '../../model';

/** Bits of one element; 0 for strings, variants and types that are not known. A resource is a 32-bit handle. */
export function bitsOf(type: TensorType): number {
  return type === 'RESOURCE' ? 32 : (bitWidth(type) ?? 0);
}

type Reader = (view: DataView, offset: number) => number;

const READERS: Readonly<Record<string, Reader>> = {
  INT8: (view, offset) => view.getInt8(offset),
  UINT8: (view, offset) => view.getUint8(offset),
  BOOL: (view, offset) => view.getUint8(offset),
  INT16: (view, offset) => view.getInt16(offset, true),
  UINT16: (view, offset) => view.getUint16(offset, true),
  INT32: (view, offset) => view.getInt32(offset, true),
  UINT32: (view, offset) => view.getUint32(offset, true),
  INT64: (view, offset) => Number(view.getBigInt64(offset, true)),
  UINT64: (view, offset) => Number(view.getBigUint64(offset, true)),
  FLOAT32: (view, offset) => view.getFloat32(offset, true),
  FLOAT64: (view, offset) => view.getFloat64(offset, true),
};

/**
 * The elements of a constant as numbers (little-endian); null where there is no data, where the type has no simple
 * numbers, or where there are more than `limit`.
 */
export function readConstant(data: Uint8Array, type: TensorType, limit: number): readonly number[] | null {
  const reader = READERS[type];
  if (!reader || data.length === 0) return null;
  const size = bitsOf(type) / 8;
  const count = Math.floor(data.length / size);
  if (count > limit) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: count }, (_, index) => reader(view, index * size));
}
