/** Cells of the table of the longest common subsequence; beyond that the middle is told as removed and added. */
const MOST_CELLS = 16_000_000;

/**
 * Pairs of indices that make `after` from `before`, in order: both for an element kept (equal keys), null on one side
 * for one removed or added. The longest common subsequence, once the common start and end are taken off.
 */
export function alignSequences(
  before: readonly string[],
  after: readonly string[],
): [number | null, number | null][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const pairs: [number | null, number | null][] = [];
  for (let index = 0; index < start; index++) pairs.push([index, index]);
  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  pairs.push(...alignMiddle(before.slice(start, endBefore), after.slice(start, endAfter), start));
  for (let index = 0; index < tail; index++) pairs.push([endBefore + index, endAfter + index]);
  return pairs;
}

function alignMiddle(
  before: readonly string[],
  after: readonly string[],
  start: number,
): [number | null, number | null][] {
  const [rows, columns] = [before.length, after.length];
  const pairs: [number | null, number | null][] = [];
  let [row, column] = [0, 0];
  if (rows * columns <= MOST_CELLS) {
    const width = columns + 1;
    const lengths = new Uint32Array((rows + 1) * width);
    for (let r = rows - 1; r >= 0; r--) {
      for (let c = columns - 1; c >= 0; c--) {
        const kept = lengths[(r + 1) * width + c + 1]! + 1;
        lengths[r * width + c] =
          before[r] === after[c]
            ? kept
            : Math.max(lengths[(r + 1) * width + c]!, lengths[r * width + c + 1]!);
      }
    }
    while (row < rows && column < columns) {
      if (before[row] === after[column]) pairs.push([start + row++, start + column++]);
      else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!)
        pairs.push([start + row++, null]);
      else pairs.push([null, start + column++]);
    }
  }
  while (row < rows) pairs.push([start + row++, null]);
  while (column < columns) pairs.push([null, start + column++]);
  return pairs;
}
