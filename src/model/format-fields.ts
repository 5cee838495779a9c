import type { ByteBuffer } from 'flatbuffers';
import { Memo } from './memo';
import { RecordReader } from './record-reader';
import type { FieldSchema } from './schema/field-schema';
import { SCHEMA, TABLES } from './schema/generated/tables';
import type { Extensible } from './schema/generated/types';

export type FormatTable = keyof typeof TABLES;
/** A table where flatc's accessors have placed it. */
interface Placed {
  readonly bb_pos: number;
}

const NO_FLOATS = new Float32Array(0);
const NO_FIELDS: readonly FieldSchema[] = [];
const ENTRIES: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  Object.entries(TABLES).map(([type, fields]) => [
    type,
    Object.fromEntries(fields.map((field: FieldSchema) => [field.name, 4 + 2 * field.slot])),
  ]),
);

/**
 * Texts and vectors of a verified .tflite, by table and field. flatc's accessors are not used for these: theirs copy
 * shared values anew each time, and need aligned files for typed arrays.
 */
export class FormatFields {
  readonly records: RecordReader;
  readonly #ints = new Memo<readonly number[]>();
  readonly #booleans = new Memo<readonly boolean[]>();
  readonly #longs = new Memo<readonly number[]>();
  readonly #floats = new Memo<Float32Array>();

  constructor(readonly bb: ByteBuffer) {
    this.records = new RecordReader(bb, SCHEMA);
  }

  /** Position of a field's inline value; null where the table has none. */
  position(table: Placed, type: FormatTable, name: string): number | null {
    const offset = this.bb.__offset(table.bb_pos, entryOf(type, name));
    return offset === 0 ? null : table.bb_pos + offset;
  }

  text(table: Placed, type: FormatTable, name: string): string | null {
    const at = this.position(table, type, name);
    return at === null ? null : this.records.text(at);
  }

  /** A view of the file. */
  bytes(table: Placed, type: FormatTable, name: string): Uint8Array | null {
    const at = this.position(table, type, name);
    return at === null ? null : this.records.bytes(at);
  }

  ints(table: Placed, type: FormatTable, name: string): readonly number[] | null {
    return this.#elements(this.#ints, table, type, name, 4, (at) => this.bb.readInt32(at));
  }

  booleans(table: Placed, type: FormatTable, name: string): readonly boolean[] | null {
    return this.#elements(this.#booleans, table, type, name, 1, (at) => this.bb.readInt8(at) !== 0);
  }

  /** 64-bit integers as numbers; above 2^53 the nearest one. */
  longs(table: Placed, type: FormatTable, name: string): readonly number[] | null {
    return this.#elements(this.#longs, table, type, name, 8, (at) => Number(this.bb.readInt64(at)));
  }

  /** A view of the file where it is aligned, else a copy; empty where the table has none. */
  floats(table: Placed, type: FormatTable, name: string): Float32Array {
    const field = this.position(table, type, name);
    if (field === null) return NO_FLOATS;
    const start = this.bb.__vector(field);
    const length = this.bb.__vector_len(field);
    return this.#floats.get(start, () => {
      const file = this.bb.bytes();
      const from = file.byteOffset + start;
      if (from % 4 === 0) return new Float32Array(file.buffer, from, length);
      return new Float32Array(file.slice(start, start + 4 * length).buffer);
    });
  }

  /** What the table holds beyond the schema, to be spread into its object. */
  unknown(table: Placed, type: FormatTable | null): Extensible {
    const unknownFields = this.records.unknownFields.of(
      table.bb_pos,
      type === null ? NO_FIELDS : TABLES[type],
    );
    return unknownFields === null ? {} : { unknownFields };
  }

  #elements<T>(
    memo: Memo<readonly T[]>,
    table: Placed,
    type: FormatTable,
    name: string,
    size: number,
    read: (at: number) => T,
  ): readonly T[] | null {
    const field = this.position(table, type, name);
    if (field === null) return null;
    const start = this.bb.__vector(field);
    return memo.get(start, () => {
      const length = this.bb.__vector_len(field);
      const values: T[] = [];
      for (let i = 0; i < length; i++) values.push(read(start + size * i));
      return values;
    });
  }
}

/** Reads one field, a vector of tables. Vectors and tables that the file shares are read once. */
export class SharedList<T> {
  readonly #lists = new Memo<readonly T[]>();
  readonly #items = new Memo<T>();

  /** @param read Reads the table at a position. */
  constructor(
    readonly type: FormatTable,
    readonly name: string,
    readonly read: (position: number) => T,
  ) {}

  of(fields: FormatFields, table: Placed): readonly T[] {
    const { bb } = fields;
    const field = fields.position(table, this.type, this.name);
    if (field === null) return [];
    const start = bb.__vector(field);
    return this.#lists.get(start, () => {
      const items: T[] = [];
      const length = bb.__vector_len(field);
      for (let i = 0; i < length; i++) {
        const position = bb.__indirect(start + 4 * i);
        items.push(this.#items.get(position, () => this.read(position)));
      }
      return items;
    });
  }
}

/** Where a field's offset stands in its table's vtable. */
function entryOf(type: FormatTable, name: string): number {
  const entry = ENTRIES[type]?.[name];
  if (entry === undefined) throw new Error(`The schema has no field ${type}.${name}.`);
  return entry;
}
