import { ByteBuffer } from 'flatbuffers';
import { fieldOf } from './schema/field-schema';
import { SCHEMA } from './schema/generated/tables';

/** Alignment of a buffer's data, as the schema forces it and the runtimes need it to use weights in place. */
const DATA_ALIGN = 16;
/** A byte vector begins with its length. */
const LENGTH_SIZE = 4;

/** Data behind the tables, and which table refers to it: that table's offset from the header's end. */
export interface PlacedData {
  readonly table: number;
  readonly data: Uint8Array;
  readonly kind: 'inline buffer' | 'appended buffer' | 'appended custom options';
}

/**
 * The file: the header, which is a FlatBuffer whose tables have room for references to data, then the data, each once and
 * aligned to 16 bytes; first what belongs to the FlatBuffer (byte vectors, referred to by distance), then what is behind
 * it (by offset in the file).
 */
export function layOut(header: Uint8Array, placed: readonly PlacedData[]): Uint8Array<ArrayBuffer> {
  const inline = placed.filter(({ kind }) => kind === 'inline buffer');
  const appended = placed.filter(({ kind }) => kind !== 'inline buffer');
  const vectors = new DataPlaces(header.length, LENGTH_SIZE);
  for (const { data } of inline) vectors.add(data);
  const ranges = new DataPlaces(vectors.end, 0);
  for (const { data } of appended) ranges.add(data);

  const file = new Uint8Array(ranges.end);
  file.set(header);
  const bb = new ByteBuffer(file);
  for (const { table, data } of inline) {
    const start = vectors.add(data);
    const field = fieldPosition(bb, header.length - table, 'Buffer', 'data');
    bb.writeInt32(field, start - LENGTH_SIZE - field);
    bb.writeInt32(start - LENGTH_SIZE, data.length);
    file.set(data, start);
  }
  for (const { table, data, kind } of appended) {
    const start = ranges.add(data);
    const field =
      kind === 'appended buffer'
        ? fieldPosition(bb, header.length - table, 'Buffer', 'offset')
        : fieldPosition(bb, header.length - table, 'Operator', 'largeCustomOptionsOffset');
    bb.writeUint64(field, BigInt(start));
    file.set(data, start);
  }
  return file;
}

/** Where data goes, one after the other. The same bytes of the same memory have one place. */
class DataPlaces {
  readonly #starts = new Map<ArrayBufferLike, Map<string, number>>();

  /** @param room Bytes that stand before each. */
  constructor(
    public end: number,
    readonly room: number,
  ) {}

  /** Where the data starts. */
  add(data: Uint8Array): number {
    let starts = this.#starts.get(data.buffer);
    if (starts === undefined) this.#starts.set(data.buffer, (starts = new Map<string, number>()));
    const key = `${data.byteOffset} ${data.byteLength}`;
    let start = starts.get(key);
    if (start === undefined) {
      start = Math.ceil((this.end + this.room) / DATA_ALIGN) * DATA_ALIGN;
      starts.set(key, start);
      this.end = start + data.length;
    }
    return start;
  }
}

function fieldPosition(bb: ByteBuffer, table: number, type: string, name: string): number {
  return table + bb.__offset(table, 4 + 2 * fieldOf(SCHEMA, type, name).slot);
}
