import { Builder, type Offset } from 'flatbuffers';
import type { Extensible } from './schema/generated/types';
import { TABLES } from './schema/generated/tables';
import type { FormatTable } from './format-fields';

const CELL = 8;
const SMALL = 2;

/**
 * Writes texts, vectors and tables of a .tflite with the FlatBuffers builder, children first. What is one object in the
 * model becomes one object in the file. 0 stands for something that is not there.
 */
export class TableWriter {
  readonly builder = new Builder(64 * 1024);
  readonly #texts = new Map<string, Offset>();
  readonly #written = new Map<string, Map<object, Offset>>();

  text(text: string | null): Offset {
    if (text === null) return 0;
    let offset = this.#texts.get(text);
    if (offset === undefined) this.#texts.set(text, (offset = this.builder.createString(text)));
    return offset;
  }

  bytes(bytes: Uint8Array | null): Offset {
    if (bytes === null) return 0;
    return this.once('bytes', bytes, () => this.builder.createByteVector(bytes));
  }

  /** Bytes that the schema wants at a multiple of `align`. */
  alignedBytes(bytes: Uint8Array, align: number): Offset {
    return this.once(`bytes ${align}`, bytes, () => {
      this.builder.startVector(1, bytes.length, align);
      for (let i = bytes.length - 1; i >= 0; i--) this.builder.addInt8(bytes[i]!);
      return this.builder.endVector();
    });
  }

  ints(values: readonly number[] | Int32Array): Offset {
    return this.#vector('ints', values, 4, (value) => {
      this.builder.addInt32(value);
    });
  }

  booleans(values: readonly boolean[]): Offset {
    return this.#vector('booleans', values, 1, (value) => {
      this.builder.addInt8(value ? 1 : 0);
    });
  }

  floats(values: Float32Array): Offset {
    return this.#vector('floats', values, 4, (value) => {
      this.builder.addFloat32(value);
    });
  }

  longs(values: readonly number[]): Offset {
    return this.#vector('longs', values, 8, (value) => {
      this.builder.addInt64(toInt64(value));
    });
  }

  /** A vector of tables, each written by `write`. */
  tables<T extends object>(kind: string, items: readonly T[], write: (item: T) => Offset): Offset {
    return this.once(`[${kind}]`, items, () =>
      this.references(items.map((item) => this.once(kind, item, () => write(item)))),
    );
  }

  references(offsets: readonly Offset[]): Offset {
    this.builder.startVector(4, offsets.length, 4);
    for (let i = offsets.length - 1; i >= 0; i--) this.builder.addOffset(offsets[i]!);
    return this.builder.endVector();
  }

  /** Like `tables`, but nothing where there are none. */
  someTables<T extends object>(kind: string, items: readonly T[], write: (item: T) => Offset): Offset {
    return items.length === 0 ? 0 : this.tables(kind, items, write);
  }

  /** What `write` gives for this kind and object, written once. */
  once(kind: string, value: object, write: () => Offset): Offset {
    let written = this.#written.get(kind);
    if (written === undefined) this.#written.set(kind, (written = new Map<object, Offset>()));
    let offset = written.get(value);
    if (offset === undefined) written.set(value, (offset = write()));
    return offset;
  }

  /** Starts a table of the schema and writes what `source` holds beyond it; `null` is a table without known fields. */
  start(table: FormatTable | null, source: Extensible): void {
    const unknown = source.unknownFields ?? [];
    const known = table === null ? 0 : TABLES[table].length;
    // Each unknown field has 8 bytes at the end of the table for itself. A small one stands at their byte 2, where it can
    // be no reference, so that what is written reads the same again.
    if (unknown.length > 0) this.builder.prep(CELL, 0);
    this.builder.startObject(unknown.reduce((slots, { slot }) => Math.max(slots, slot + 1), known));
    for (const { slot, bytes } of unknown) {
      const isSmall = bytes.length <= SMALL;
      this.builder.prep(CELL, CELL);
      if (isSmall) this.builder.pad(CELL - 2 * SMALL);
      for (let i = bytes.length - 1; i >= 0; i--) this.builder.writeInt8(bytes[i]!);
      this.builder.slot(slot);
      if (isSmall) this.builder.pad(SMALL);
    }
  }

  end(): Offset {
    return this.builder.endObject();
  }

  #vector<T>(kind: string, values: ArrayLike<T> & object, size: number, add: (value: T) => void): Offset {
    return this.once(kind, values, () => {
      this.builder.startVector(size, values.length, size);
      for (let i = values.length - 1; i >= 0; i--) add(values[i]!);
      return this.builder.endVector();
    });
  }
}

/** The 64-bit integer nearest to a number: what was read above 2^53 was rounded, at most up to 2^63. */
function toInt64(value: number): bigint {
  const largest = 2n ** 63n - 1n;
  const integer = BigInt(Math.trunc(value));
  return integer > largest ? largest : integer < -largest - 1n ? -largest - 1n : integer;
}
