/** Values by their position in a file, each made once: what tables share in the file is one object in memory. */
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
