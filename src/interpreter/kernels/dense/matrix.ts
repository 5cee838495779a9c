/** Numbers that a matrix kernel reads. */
type Elements = Float32Array | Int8Array | Int16Array;

/** Copies `rows * columns` elements at `start` to the front of `target`, with rows and columns exchanged. */
export function transposeInto(
  source: Elements,
  start: number,
  rows: number,
  columns: number,
  target: Elements,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      target[column * rows + row] = source[start + row * columns + column]!;
    }
  }
}
