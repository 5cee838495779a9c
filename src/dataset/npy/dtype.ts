/**
 * Element types of NumPy's `.npy` format. float16 stays as its 16 bits (`Uint16Array`) and bool as 0 and 1
 * (`Uint8Array`), as TensorFlow Lite tensors are seen elsewhere in this project.
 */
export type NpyType =
  | 'bool'
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float16'
  | 'float32'
  | 'float64';

export type NpyData =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

interface TypeInfo {
  /** The type's code in a header, without its byte order. */
  readonly code: string;
  readonly bytes: number;
  readonly view: (buffer: ArrayBuffer) => NpyData;
}

export const NPY_TYPES: Readonly<Record<NpyType, TypeInfo>> = {
  bool: { code: 'b1', bytes: 1, view: (buffer) => new Uint8Array(buffer) },
  int8: { code: 'i1', bytes: 1, view: (buffer) => new Int8Array(buffer) },
  uint8: { code: 'u1', bytes: 1, view: (buffer) => new Uint8Array(buffer) },
  int16: { code: 'i2', bytes: 2, view: (buffer) => new Int16Array(buffer) },
  uint16: { code: 'u2', bytes: 2, view: (buffer) => new Uint16Array(buffer) },
  int32: { code: 'i4', bytes: 4, view: (buffer) => new Int32Array(buffer) },
  uint32: { code: 'u4', bytes: 4, view: (buffer) => new Uint32Array(buffer) },
  int64: { code: 'i8', bytes: 8, view: (buffer) => new BigInt64Array(buffer) },
  uint64: { code: 'u8', bytes: 8, view: (buffer) => new BigUint64Array(buffer) },
  float16: { code: 'f2', bytes: 2, view: (buffer) => new Uint16Array(buffer) },
  float32: { code: 'f4', bytes: 4, view: (buffer) => new Float32Array(buffer) },
  float64: { code: 'f8', bytes: 8, view: (buffer) => new Float64Array(buffer) },
};

const BY_CODE = new Map(
  (Object.keys(NPY_TYPES) as NpyType[]).map((type) => [NPY_TYPES[type].code, type] as const),
);

/** The element type and byte order of a header's `descr`, such as `<f4` or `|u1`; null where it is none of ours. */
export function parseDescr(descr: string): { readonly type: NpyType; readonly bigEndian: boolean } | null {
  const match = /^([<>|=]?)([biuf])([0-9]+)$/.exec(descr) ?? /^([<>|=]?)(\?)$/.exec(descr);
  if (match === null) return null;
  const type = match[2] === '?' ? 'bool' : BY_CODE.get(`${match[2]}${match[3]}`);
  return type === undefined ? null : { type, bigEndian: match[1] === '>' };
}

export function descrOf(type: NpyType): string {
  const { code, bytes } = NPY_TYPES[type];
  return `${bytes === 1 ? '|' : '<'}${code}`;
}
