import { ModelFormatError } from './format-error';

/**
 * Data that a FlatBuffer keeps behind itself, by offset and size in the file: weights of files over 2 GB and large custom
 * options.
 */
export class AppendedData {
  readonly #file: Uint8Array;
  readonly #views = new Map<string, Uint8Array>();
  #budget: number;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#budget = 2 * file.length;
  }

  /**
   * A view of the range. Throws a `ModelFormatError` for the table at byte `at` where the range passes the file's end, or
   * where all ranges together are larger than twice the file, since they overlap.
   */
  view(offset: bigint, size: bigint, at: number): Uint8Array {
    const end = offset + size;
    if (end > BigInt(this.#file.length)) {
      const reason = `The file is cut off: the data ends at byte ${end}, and the file has ${this.#file.length}.`;
      throw new ModelFormatError(reason, at, 'appended data');
    }
    const key = `${offset} ${size}`;
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    this.#budget -= Number(size);
    if (this.#budget < 0)
      throw new ModelFormatError('Ranges of appended data overlap each other.', at, 'appended data');
    const view = this.#file.subarray(Number(offset), Number(end));
    this.#views.set(key, view);
    return view;
  }
}

/** An offset of 0 or 1 means that there is no appended data (LiteRT `tflite/converter/offset_buffer.h`). */
export function isAppended(offset: bigint): boolean {
  return offset > 1n;
}
