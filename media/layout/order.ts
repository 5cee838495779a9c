import type { Layers } from './layers';

const SWEEPS = 12;
/** Sweeps that may bring nothing before we stop. */
const PATIENCE = 4;

/**
 * Sorts each row by the barycentre of its neighbours, down and up in turn, and keeps the order with the fewest crossings
 * (Sugiyama, Tagawa, Toda 1981; crossings counted as in Barth, Mutzel, Jünger 2004). Yields between sweeps.
 */
export function* orderRows(layers: Layers): Generator<undefined, void> {
  const { rows } = layers;
  const position = new Int32Array(layers.rank.length);
  for (const row of rows) number(row, position);
  let best = rows.map((row) => row.slice());
  let fewest = crossings(layers, position);
  let idle = 0;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0 && idle < PATIENCE; sweep++) {
    yield undefined;
    const down = sweep % 2 === 0;
    const neighbours = down ? layers.above : layers.below;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[down ? i : rows.length - 1 - i]!;
      if (row.length > 1) sortRow(row, neighbours, position);
    }
    const now = crossings(layers, position);
    idle = now < fewest ? 0 : idle + 1;
    if (now < fewest) {
      fewest = now;
      best = rows.map((row) => row.slice());
    }
  }
  best.forEach((row, i) => rows[i]!.set(row));
}

function number(row: Int32Array, position: Int32Array): void {
  for (let i = 0; i < row.length; i++) position[row[i]!] = i;
}

/** A vertex without neighbours keeps its place; the others are sorted into the places that remain. */
function sortRow(row: Int32Array, neighbours: Layers['above'], position: Int32Array): void {
  const moving: { vertex: number; centre: number; was: number }[] = [];
  for (let i = 0; i < row.length; i++) {
    const vertex = row[i]!;
    const others = neighbours[vertex]!;
    if (others.length === 0) continue;
    let sum = 0;
    for (const other of others) sum += position[other]!;
    moving.push({ vertex, centre: sum / others.length, was: i });
  }
  const places = moving.map(({ was }) => was);
  moving.sort((a, b) => a.centre - b.centre || a.was - b.was);
  moving.forEach(({ vertex }, i) => (row[places[i]!] = vertex));
  number(row, position);
}

function crossings(layers: Layers, position: Int32Array): number {
  let total = 0;
  for (let i = 0; i + 1 < layers.rows.length; i++) {
    const upper = layers.rows[i]!;
    const lower = layers.rows[i + 1]!;
    if (upper.length > 1 && lower.length > 1)
      total += crossingsBetween(upper, lower.length, layers.below, position);
  }
  return total;
}

/** Inversions among the lower ends of the edges, taken in the order of their upper ends: a Fenwick tree counts them. */
function crossingsBetween(
  upper: Int32Array,
  lowerLength: number,
  below: Layers['below'],
  position: Int32Array,
): number {
  const tree = new Int32Array(lowerLength + 1);
  let seen = 0;
  let total = 0;
  for (const vertex of upper) {
    const ends = below[vertex]!.map((other) => position[other]!).sort((a, b) => a - b);
    for (const end of ends) {
      let notAfter = 0;
      for (let i = end + 1; i > 0; i -= i & -i) notAfter += tree[i]!;
      total += seen - notAfter;
    }
    for (const end of ends) {
      for (let i = end + 1; i <= lowerLength; i += i & -i) tree[i]!++;
      seen++;
    }
  }
  return total;
}
