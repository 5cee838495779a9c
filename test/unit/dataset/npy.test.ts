import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NpyError, npyNumbers, readNpy, readNpz, writeNpy, type NpyArray } from '../../../src/dataset';

const ARRAYS: NpyArray[] = [
  { type: 'bool', shape: [3], data: Uint8Array.of(1, 0, 1) },
  { type: 'int8', shape: [2, 2], data: Int8Array.of(-128, -1, 0, 127) },
  { type: 'uint8', shape: [1, 2], data: Uint8Array.of(0, 255) },
  { type: 'int16', shape: [2], data: Int16Array.of(-32768, 32767) },
  { type: 'uint16', shape: [2], data: Uint16Array.of(0, 65535) },
  { type: 'int32', shape: [2], data: Int32Array.of(-(2 ** 31), 2 ** 31 - 1) },
  { type: 'uint32', shape: [1], data: Uint32Array.of(2 ** 32 - 1) },
  { type: 'int64', shape: [2], data: BigInt64Array.of(-(2n ** 63n), 2n ** 63n - 1n) },
  { type: 'uint64', shape: [1], data: BigUint64Array.of(2n ** 64n - 1n) },
  { type: 'float16', shape: [3], data: Uint16Array.of(0x3c00, 0xc000, 0x7c00) },
  { type: 'float32', shape: [1, 3, 1], data: Float32Array.of(1.5, -0, Number.NaN) },
  { type: 'float64', shape: [], data: Float64Array.of(Math.PI) },
  { type: 'float32', shape: [0, 4], data: new Float32Array(0) },
];

/** A file with any header, as other writers make it. */
function npyFile(header: string, data: Uint8Array, version = 1): Uint8Array {
  const text = new TextEncoder().encode(header);
  const long = version > 1;
  const bytes = new Uint8Array((long ? 12 : 10) + text.length + data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (long) view.setUint32(8, text.length, true);
  else view.setUint16(8, text.length, true);
  bytes.set(text, long ? 12 : 10);
  bytes.set(data, bytes.length - data.length);
  return bytes;
}

describe('.npy', () => {
  it.each(ARRAYS)('writes and reads $type $shape', (array) => {
    const bytes = writeNpy(array);
    expect(readNpy(bytes)).toEqual(array);
    expect((bytes.length - array.data.byteLength) % 64).toBe(0);
  });

  it('reads what NumPy wrote, byte for byte', () => {
    const header = `{'descr': '<i2', 'fortran_order': False, 'shape': (2,), }${' '.repeat(60)}\n`;
    expect(readNpy(npyFile(header, Uint8Array.of(1, 0, 254, 255)))).toEqual({
      type: 'int16',
      shape: [2],
      data: Int16Array.of(1, -2),
    });
  });

  it.each([1, 2, 3])('reads format version %i', (version) => {
    const header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 1), }\n";
    expect(readNpy(npyFile(header, Uint8Array.of(7, 8), version)).data).toEqual(Uint8Array.of(7, 8));
  });

  it('turns Fortran order into rows', () => {
    // The 2×3 matrix [[0, 1, 2], [3, 4, 5]], column by column.
    const header = "{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3), }\n";
    const array = readNpy(npyFile(header, Uint8Array.of(0, 3, 1, 4, 2, 5)));
    expect(array.data).toEqual(Int8Array.of(0, 1, 2, 3, 4, 5));
  });

  it('turns big-endian elements around', () => {
    const header = "{'descr': '>f4', 'fortran_order': False, 'shape': (1,), }\n";
    expect(readNpy(npyFile(header, Uint8Array.of(0x3f, 0x80, 0, 0))).data).toEqual(Float32Array.of(1));
  });

  it('gives the numbers of every type', () => {
    expect(npyNumbers(ARRAYS[9]!)).toEqual(Float64Array.of(1, -2, Number.POSITIVE_INFINITY));
    expect(npyNumbers(ARRAYS[7]!)).toEqual(Float64Array.of(-(2 ** 63), 2 ** 63));
  });

  it.each([
    ['not a .npy file', new TextEncoder().encode('hello, this is text')],
    ['version 9', npyFile("{'descr': '|u1', 'fortran_order': False, 'shape': (), }\n", Uint8Array.of(1), 9)],
    ['inside its header', npyFile('', new Uint8Array(0)).fill(0xff, 8, 10)],
    ['no descr', npyFile("{'shape': (1,)}\n", new Uint8Array(1))],
    ['cut short', npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': (9,), }\n", new Uint8Array(8))],
    ['pickle', npyFile("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\n", new Uint8Array(8))],
    [
      'records',
      npyFile("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }\n", new Uint8Array(8)),
    ],
    [
      'not a shape',
      npyFile("{'descr': '<f4', 'fortran_order': False, 'shape': (-1, 2), }\n", new Uint8Array(8)),
    ],
    [
      'not a shape',
      npyFile(
        `{'descr': '<f4', 'fortran_order': False, 'shape': (${'9'.repeat(17)},), }\n`,
        new Uint8Array(8),
      ),
    ],
  ])('says what is wrong: %s', (message, bytes) => {
    expect(() => readNpy(bytes)).toThrow(NpyError);
    expect(() => readNpy(bytes)).toThrow(message);
  });

  it('refuses to write data that does not fill the shape', () => {
    expect(() => writeNpy({ type: 'int8', shape: [3], data: new Int8Array(2) })).toThrow(RangeError);
  });
});

describe('.npz', () => {
  it('reads arrays by name and keeps what is wrong with one beside the others', () => {
    const archive = zipSync({
      'a.npy': writeNpy(ARRAYS[1]!),
      'broken.npy': Uint8Array.of(1, 2, 3),
      'readme.txt': Uint8Array.of(65),
    });
    const arrays = readNpz(archive);
    expect([...arrays.keys()]).toEqual(['a', 'broken']);
    expect(arrays.get('a')).toEqual(ARRAYS[1]);
    expect(arrays.get('broken')).toBeInstanceOf(NpyError);
  });

  it('says that a file is no archive', () => {
    expect(() => readNpz(Uint8Array.of(1, 2, 3))).toThrow(NpyError);
  });
});
