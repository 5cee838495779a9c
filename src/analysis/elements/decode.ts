import { bfloat16ToFloat32, bitWidth, float16ToFloat32 } from '../../model';
import type { TensorType } from '../../model';

/** Reads elements `[start, start + target.length)` of a little-endian buffer as numbers into `target`. */
export type ElementReader = (bytes: Uint8Array, start: number, target: Float64Array) => void;

type ScalarReader = (view: DataView, byteOffset: number) => number;

const SCALAR_READERS: Readonly<Record<string, ScalarReader>> = {
  FLOAT64: (view, at) => view.getFloat64(at, true),
  FLOAT32: (view, at) => view.getFloat32(at, true),
  FLOAT16: (view, at) => float16ToFloat32(view.getUint16(at, true)),
  BFLOAT16: (view, at) => bfloat16ToFloat32(view.getUint16(at, true)),
  FLOAT8_E4M3FN: (view, at) => fromFloat8E4M3FN(view.getUint8(at)),
  // E5M2 is the upper byte of a float16.
  FLOAT8_E5M2: (view, at) => float16ToFloat32(view.getUint8(at) << 8),
  INT64: (view, at) => Number(view.getBigInt64(at, true)),
  UINT64: (view, at) => Number(view.getBigUint64(at, true)),
  INT32: (view, at) => view.getInt32(at, true),
  UINT32: (view, at) => view.getUint32(at, true),
  INT16: (view, at) => view.getInt16(at, true),
  UINT16: (view, at) => view.getUint16(at, true),
  INT8: (view, at) => view.getInt8(at),
  UINT8: (view, at) => view.getUint8(at),
  BOOL: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
};

const PACKED: Readonly<Record<string, { readonly bits: number; readonly signed: boolean }>> = {
  INT4: { bits: 4, signed: true },
  UINT4: { bits: 4, signed: false },
  INT2: { bits: 2, signed: true },
};

/**
 * How to read the elements of a type as numbers; null for types that are no numbers (strings, resources, complex).
 * 64-bit integers beyond 2^53 are rounded to the nearest number.
 */
export function elementReader(type: TensorType): ElementReader | null {
  const packed = PACKED[type];
  if (packed !== undefined) return packedReader(packed.bits, packed.signed);
  const scalar = SCALAR_READERS[type];
  const bits = bitWidth(type);
  if (scalar === undefined || bits === null) return null;
  const size = bits / 8;
  return (bytes, start, target) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let index = 0; index < target.length; index++) target[index] = scalar(view, (start + index) * size);
  };
}

/** Elements whose bytes are all there: a buffer may be shorter or longer than its tensor's shape says. */
export function storedElements(type: TensorType, bytes: Uint8Array): number {
  const bits = bitWidth(type);
  return bits === null ? 0 : Math.floor((bytes.length * 8) / bits);
}

/** TensorFlow Lite packs from the low bits of each byte upwards. */
function packedReader(bits: number, signed: boolean): ElementReader {
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  const signBit = 1 << (bits - 1);
  return (bytes, start, target) => {
    for (let index = 0; index < target.length; index++) {
      const element = start + index;
      const byte = bytes[Math.floor(element / perByte)]!;
      const raw = (byte >> ((element % perByte) * bits)) & mask;
      target[index] = signed && (raw & signBit) !== 0 ? raw - (mask + 1) : raw;
    }
  };
}

/** OCP 8-bit floating point, E4M3 without infinities: only 0x7f and 0xff are NaN. */
function fromFloat8E4M3FN(byte: number): number {
  const sign = byte & 0x80 ? -1 : 1;
  const exponent = (byte >> 3) & 0xf;
  const fraction = byte & 0x7;
  if (exponent === 0xf && fraction === 0x7) return NaN;
  if (exponent === 0) return sign * fraction * 2 ** -9;
  return sign * (1 + fraction / 8) * 2 ** (exponent - 7);
}
