import type { ByteBuffer, Table } from 'flatbuffers';

const utf8 = new TextDecoder();
const NO_BYTES = new Uint8Array(0);

/** A table of flatc's accessors, placed in the file. */
export type PlacedTable = Table & { readonly bb: ByteBuffer | null };

/**
 * Values of a verified FlatBuffer. What several tables share in the file becomes one object here, so that the memory a
 * model takes is bounded by its file.
 */
export class SharedValues {
  readonly #strings = new Memo<string>();
  readonly #ints = new Memo<readonly number[]>();
  readonly #booleans = new Memo<readonly boolean[]>();
  readonly #floats = new Memo<Float32Array>();
  readonly #longs = new Memo<readonly number[]>();
  readonly #file: Uint8Array;

  constructor(readonly bb: ByteBuffer) {
    this.#file = bb.bytes();
  }

  /** The text whose reference stands at `at`. Bytes that are not UTF-8 become U+FFFD. */
  string(at: number): string {
    const { start, length } = this.#extent(at);
    return this.#strings.get(start, () => utf8.decode(this.#file.subarray(start, start + length)));
  }

  /** A view of the file. */
  bytes(at: number): Uint8Array {
    const { start, length } = this.#extent(at);
    return length === 0 ? NO_BYTES : this.#file.subarray(start, start + length);
  }

  ints(at: number): readonly number[] {
    return this.elements(this.#ints, at, 4, (element) => this.bb.readInt32(element));
  }

  booleans(at: number): readonly boolean[] {
    return this.elements(this.#booleans, at, 1, (element) => this.bb.readInt8(element) !== 0);
  }

  /** 64-bit integers as numbers; above 2^53 the nearest one. */
  longs(at: number): readonly number[] {
    return this.elements(this.#longs, at, 8, (element) => Number(this.bb.readInt64(element)));
  }

  /** A view of the file where it is aligned, else a copy. */
  floats(at: number): Float32Array {
    const { start, length } = this.#extent(at);
    return this.#floats.get(start, () => {
      const from = this.#file.byteOffset + start;
      if (from % 4 === 0) return new Float32Array(this.#file.buffer, from, length);
      return new Float32Array(this.#file.slice(start, start + 4 * length).buffer);
    });
  }

  /** The elements of the vector whose reference stands at `at`; `read` gets the position of each. */
  elements<T>(memo: Memo<readonly T[]>, at: number, size: number, read: (at: number) => T): readonly T[] {
    const { start, length } = this.#extent(at);
    return memo.get(start, () => {
      const values: T[] = [];
      for (let i = 0; i < length; i++) values.push(read(start + size * i));
      return values;
    });
  }

  #extent(at: number): { readonly start: number; readonly length: number } {
    return { start: this.bb.__vector(at), length: this.bb.__vector_len(at) };
  }
}

/** Values by their position in the file, each made once. */
export class Memo<T> {
  readonly #made = new Map<number, T>();

  get(position: number, make: () => T): T {
    const known = this.#made.get(position);
    if (known !== undefined) return known;
    const value = make();
    this.#made.set(position, value);
    return value;
  }
}
