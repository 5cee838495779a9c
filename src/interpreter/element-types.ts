import type { TensorType } from '../model';
import type { TypedArray } from './runtime-tensor';

interface ElementType {
  /** Bits of one element in memory. */
  readonly bits: number;
  /** Entries of the typed array per element. */
  readonly entries: number;
  view(buffer: ArrayBuffer, address: number, length: number): TypedArray;
}

const bytes: ElementType['view'] = (buffer, address, length) => new Uint8Array(buffer, address, length);
const words: ElementType['view'] = (buffer, address, length) => new Uint16Array(buffer, address, length);

const ELEMENT_TYPES: Readonly<Record<string, ElementType>> = {
  FLOAT32: { bits: 32, entries: 1, view: (b, a, n) => new Float32Array(b, a, n) },
  FLOAT64: { bits: 64, entries: 1, view: (b, a, n) => new Float64Array(b, a, n) },
  COMPLEX64: { bits: 64, entries: 2, view: (b, a, n) => new Float32Array(b, a, n) },
  COMPLEX128: { bits: 128, entries: 2, view: (b, a, n) => new Float64Array(b, a, n) },
  FLOAT16: { bits: 16, entries: 1, view: words },
  BFLOAT16: { bits: 16, entries: 1, view: words },
  INT8: { bits: 8, entries: 1, view: (b, a, n) => new Int8Array(b, a, n) },
  UINT8: { bits: 8, entries: 1, view: bytes },
  BOOL: { bits: 8, entries: 1, view: bytes },
  FLOAT8_E4M3FN: { bits: 8, entries: 1, view: bytes },
  FLOAT8_E5M2: { bits: 8, entries: 1, view: bytes },
  INT16: { bits: 16, entries: 1, view: (b, a, n) => new Int16Array(b, a, n) },
  UINT16: { bits: 16, entries: 1, view: words },
  INT32: { bits: 32, entries: 1, view: (b, a, n) => new Int32Array(b, a, n) },
  UINT32: { bits: 32, entries: 1, view: (b, a, n) => new Uint32Array(b, a, n) },
  INT64: { bits: 64, entries: 1, view: (b, a, n) => new BigInt64Array(b, a, n) },
  UINT64: { bits: 64, entries: 1, view: (b, a, n) => new BigUint64Array(b, a, n) },
  INT4: { bits: 4, entries: 0.5, view: bytes },
  UINT4: { bits: 4, entries: 0.5, view: bytes },
  INT2: { bits: 2, entries: 0.25, view: bytes },
  /** A handle of a resource (hash table, variable). */
  RESOURCE: { bits: 32, entries: 1, view: (b, a, n) => new Int32Array(b, a, n) },
};

/** Bytes of `count` elements; null for STRING and for types without a fixed size. */
export function byteLengthOf(type: TensorType, count: number): number | null {
  const element = ELEMENT_TYPES[type];
  return element === undefined ? null : Math.ceil((count * element.bits) / 8);
}

/** A typed view of `count` elements at `address`; STRING and unknown types are seen as `bytes` raw bytes. */
export function viewOf(
  type: TensorType,
  buffer: ArrayBuffer,
  address: number,
  count: number,
  byteLength: number,
): TypedArray {
  const element = ELEMENT_TYPES[type];
  if (element === undefined) return new Uint8Array(buffer, address, byteLength);
  return element.view(buffer, address, Math.ceil(count * element.entries));
}
