import type { NpyData, NpyType } from '../../dataset';
import type { Quantization, TensorType } from '../../model';
import { bfloat16ToFloat32, elementCount, float16ToFloat32 } from '../../model';

/** What is needed of a tensor, stored or of an interpreter. */
export interface ElementSource {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
}

export interface ElementArray {
  readonly type: NpyType;
  readonly shape: readonly number[];
  readonly data: NpyData;
}

type Make = (buffer: ArrayBuffer) => NpyData;

const PLAIN: Partial<Record<TensorType, { readonly type: NpyType; readonly make: Make }>> = {
  BOOL: { type: 'bool', make: (buffer) => new Uint8Array(buffer) },
  INT8: { type: 'int8', make: (buffer) => new Int8Array(buffer) },
  UINT8: { type: 'uint8', make: (buffer) => new Uint8Array(buffer) },
  INT16: { type: 'int16', make: (buffer) => new Int16Array(buffer) },
  UINT16: { type: 'uint16', make: (buffer) => new Uint16Array(buffer) },
  INT32: { type: 'int32', make: (buffer) => new Int32Array(buffer) },
  UINT32: { type: 'uint32', make: (buffer) => new Uint32Array(buffer) },
  INT64: { type: 'int64', make: (buffer) => new BigInt64Array(buffer) },
  UINT64: { type: 'uint64', make: (buffer) => new BigUint64Array(buffer) },
  FLOAT16: { type: 'float16', make: (buffer) => new Uint16Array(buffer) },
  FLOAT32: { type: 'float32', make: (buffer) => new Float32Array(buffer) },
  FLOAT64: { type: 'float64', make: (buffer) => new Float64Array(buffer) },
};

/**
 * The elements as NumPy has them: INT4 unpacked to int8, BFLOAT16 widened to float32. A tensor with fewer bytes than its shape
 * (sparse ones) is a list. Throws an Error for types that NumPy's plain arrays do not have.
 */
export function storedArray({ name, type, shape }: ElementSource, bytes: Uint8Array): ElementArray {
  if (type === 'INT4' || type === 'UINT4') {
    return { type: 'int8', shape, data: unpackInt4(bytes, elementCount(shape), type === 'INT4') };
  }
  const buffer = bytes.slice().buffer;
  if (type === 'BFLOAT16') {
    const data = Float32Array.from(new Uint16Array(buffer), bfloat16ToFloat32);
    return shaped({ type: 'float32', shape, data });
  }
  const plain = PLAIN[type];
  if (!plain) throw new Error(`Tensor "${name}" is ${type}, which cannot be shown as numbers`);
  return shaped({ type: plain.type, shape, data: plain.make(buffer) });
}

/** Real values of the elements: through scale and zero point where the tensor has one of each. */
export function realValues(array: ElementArray, quantization: Quantization | null): Float64Array {
  const { data } = array;
  const values = Float64Array.from({ length: data.length }, (_, i) =>
    array.type === 'float16' ? float16ToFloat32(Number(data[i])) : Number(data[i]),
  );
  if (quantization?.scale.length !== 1) return values;
  const scale = quantization.scale[0] ?? 1;
  const zeroPoint = quantization.zeroPoint[0] ?? 0;
  return values.map((value) => (value - zeroPoint) * scale);
}

function shaped(array: ElementArray): ElementArray {
  return array.data.length === elementCount(array.shape) ? array : { ...array, shape: [array.data.length] };
}

/** Two elements a byte, the low half first. */
function unpackInt4(bytes: Uint8Array, count: number, isSigned: boolean): Int8Array {
  return Int8Array.from({ length: Math.min(count, 2 * bytes.length) }, (_, i) => {
    const nibble = (bytes[i >> 1]! >> (4 * (i & 1))) & 15;
    return isSigned && nibble > 7 ? nibble - 16 : nibble;
  });
}
