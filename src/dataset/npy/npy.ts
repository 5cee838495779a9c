/**
 * NumPy's `.npy` format, versions 1 to 3
 * (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html): a magic string, the length of a header,
 * the header (a Python dictionary literal with `descr`, `fortran_order` and `shape`), the elements.
 */
import { NPY_TYPES, descrOf, parseDescr, type NpyData, type NpyType } from './dtype';

export interface NpyArray {
  readonly type: NpyType;
  /** Empty for a scalar. */
  readonly shape: readonly number[];
  /** The elements in row-major order, a copy of the file's bytes. */
  readonly data: NpyData;
}

/** The file is no `.npy` file, is cut short, or holds a type that cannot be read; the message says which. */
export class NpyError extends Error {
  override readonly name = 'NpyError';
}

export interface NpyHeader {
  readonly type: NpyType;
  readonly bigEndian: boolean;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Elements in all. */
  readonly count: number;
  /** Offset of the first element in the file. */
  readonly dataOffset: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MAX_RANK = 64;

/** @throws NpyError */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  if (bytes.length < 10 || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new NpyError('not a .npy file (it does not start with \\x93NUMPY)');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const major = view.getUint8(6);
  if (major < 1 || major > 3) throw new NpyError(`.npy format version ${major} is unknown; 1 to 3 are read`);
  if (major > 1 && bytes.length < 12) throw new NpyError('the file ends inside its header');
  const start = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const dataOffset = start + length;
  if (dataOffset > bytes.length) throw new NpyError('the file ends inside its header');
  const text = new TextDecoder(major === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(start, dataOffset));
  return { ...parseHeader(text), dataOffset };
}

function parseHeader(text: string): Omit<NpyHeader, 'dataOffset'> {
  const descr = /'descr'\s*:\s*(?:'([^']*)'|"([^"]*)"|(\[))/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  const dimensions = /'shape'\s*:\s*\(([^)]*)\)/.exec(text);
  if (descr === null || order === null || dimensions === null) {
    throw new NpyError('the header has no descr, fortran_order or shape');
  }
  if (descr[3] !== undefined) throw new NpyError('arrays of records (structured dtypes) cannot be read');
  const name = descr[1] ?? descr[2] ?? '';
  const element = parseDescr(name);
  if (element === null) {
    const why = name.includes('O') ? 'Python objects (pickle)' : `dtype "${name}"`;
    throw new NpyError(`${why} cannot be read; bool, integers, float16, float32 and float64 can`);
  }
  const shape = (dimensions[1] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^[0-9]+L?$/.test(part) ? Number.parseInt(part, 10) : Number.NaN));
  const count = shape.reduce((product, size) => product * size, 1);
  if (shape.length > MAX_RANK || !Number.isSafeInteger(count)) {
    throw new NpyError(`the shape (${dimensions[1]}) is not a shape`);
  }
  return { ...element, fortranOrder: order[1] === 'True', shape, count };
}

/**
 * Reads a whole `.npy` file; big-endian and Fortran-ordered arrays come out little-endian and row-major.
 * @throws NpyError
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  const header = readNpyHeader(bytes);
  const { bytes: size, view } = NPY_TYPES[header.type];
  const length = header.count * size;
  const available = bytes.length - header.dataOffset;
  if (available < length) {
    throw new NpyError(
      `the file is cut short: shape (${header.shape.join(', ')}) of ${header.type} needs ${length} bytes, ${available} are there`,
    );
  }
  // `slice` of Node's Buffer would make no copy.
  const copy = Uint8Array.from(bytes.subarray(header.dataOffset, header.dataOffset + length));
  if (header.bigEndian && size > 1) swapBytes(copy, size);
  const data = view(copy.buffer);
  return {
    type: header.type,
    shape: header.shape,
    data: header.fortranOrder && header.shape.length > 1 ? toRowMajor(data, header.shape) : data,
  };
}

function swapBytes(bytes: Uint8Array, size: number): void {
  for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
}

function toRowMajor<Data extends NpyData>(data: Data, shape: readonly number[]): Data {
  const result = data.slice() as Data;
  const index = new Array<number>(shape.length).fill(0);
  const strides: number[] = [];
  shape.reduce((stride, size) => (strides.push(stride), stride * size), 1);
  for (let target = 0; target < result.length; target++) {
    let source = 0;
    for (let axis = 0; axis < shape.length; axis++) source += index[axis]! * strides[axis]!;
    result[target] = data[source]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++index[axis]! < shape[axis]!) break;
      index[axis] = 0;
    }
  }
  return result;
}

/** A `.npy` file of version 1 (or 2 where the header is long), row-major and little-endian. */
export function writeNpy(array: {
  readonly type: NpyType;
  readonly shape: readonly number[];
  readonly data: NpyData;
}): Uint8Array {
  const count = array.shape.reduce((product, size) => product * size, 1);
  if (array.data.length !== count) {
    throw new RangeError(`${array.data.length} elements do not fill the shape (${array.shape.join(', ')})`);
  }
  const shape = array.shape.length === 1 ? `(${array.shape[0]},)` : `(${array.shape.join(', ')})`;
  const text = `{'descr': '${descrOf(array.type)}', 'fortran_order': False, 'shape': ${shape}, }`;
  const version = text.length + 64 > 0xffff ? 2 : 1;
  const start = version === 1 ? 10 : 12;
  // NumPy pads with spaces so that the elements begin at a multiple of 64.
  const dataOffset = Math.ceil((start + text.length + 1) / 64) * 64;
  const bytes = new Uint8Array(dataOffset + array.data.byteLength);
  bytes.set(MAGIC);
  bytes[6] = version;
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, dataOffset - start, true);
  else view.setUint32(8, dataOffset - start, true);
  bytes.fill(0x20, start, dataOffset);
  bytes.set(new TextEncoder().encode(text), start);
  bytes[dataOffset - 1] = 0x0a;
  bytes.set(new Uint8Array(array.data.buffer, array.data.byteOffset, array.data.byteLength), dataOffset);
  return bytes;
}
