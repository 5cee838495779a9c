/** Seeded damage to files, of the kinds that break readers of FlatBuffers. */

/** mulberry32: the same numbers for the same seed, in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;

const INTERESTING = [
  0, 1, 2, 3, 4, 8, 16, 127, 128, 255, 256, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff,
];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncate: (bytes, random) => bytes.slice(0, random(bytes.length)),
  'flip a bit': (bytes, random) => {
    const at = random(bytes.length);
    bytes[at]! ^= 1 << random(8);
    return bytes;
  },
  'flip many bits': (bytes, random) => {
    for (let i = random(16) + 2; i > 0; i--) bytes[random(bytes.length)]! ^= 1 << random(8);
    return bytes;
  },
  'swap two offsets': (bytes, random) => {
    const view = viewOf(bytes);
    const a = random(bytes.length / 4) * 4;
    const b = random(bytes.length / 4) * 4;
    const word = view.getUint32(a, true);
    view.setUint32(a, view.getUint32(b, true), true);
    view.setUint32(b, word, true);
    return bytes;
  },
  'change a length or offset': (bytes, random) => {
    const view = viewOf(bytes);
    const at = random(bytes.length / 4) * 4;
    view.setUint32(at, view.getUint32(at, true) + 4 * (random(65) - 32), true);
    return bytes;
  },
  'set a word': (bytes, random) => {
    viewOf(bytes).setUint32(random(bytes.length / 4) * 4, INTERESTING[random(INTERESTING.length)]!, true);
    return bytes;
  },
  'set a half word': (bytes, random) => {
    viewOf(bytes).setUint16(random(bytes.length / 2) * 2, INTERESTING[random(INTERESTING.length)]!, true);
    return bytes;
  },
  'copy a range': (bytes, random) => {
    const from = random(bytes.length / 4) * 4;
    return bytes.copyWithin(random(bytes.length / 4) * 4, from, from + 4 * (random(16) + 1));
  },
};
const NAMES = Object.keys(MUTATIONS);

export interface Mutated {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A damaged copy of the bytes; the same for the same seed. Most of the damage is done to the head, where tables are. */
export function mutate(original: Uint8Array, seed: number): Mutated {
  const next = randomNumbers(seed);
  const name = NAMES[Math.floor(next() * NAMES.length)]!;
  const headOnly = next() < 0.5 ? 4096 : original.length;
  const random = (below: number): number => {
    const limit = below > 4096 ? Math.min(below, headOnly) : below;
    return Math.floor(next() * Math.floor(limit));
  };
  return { name, bytes: MUTATIONS[name]!(original.slice(), random) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
