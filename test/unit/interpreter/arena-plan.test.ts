import { describe, expect, test } from 'vitest';
import { planArena } from '../../../src/interpreter/arena-plan';
import type { ArenaRequest, PlacedRequest } from '../../../src/interpreter/arena-plan';

function overlaps(a: PlacedRequest, b: PlacedRequest): boolean {
  const inTime = a.first <= b.last && b.first <= a.last;
  return inTime && a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
}

describe('planArena', () => {
  test('a chain needs the two largest neighbours only', () => {
    const requests = [100, 200, 50, 300].map((bytes, i) => ({ bytes: bytes * 64, first: i, last: i + 1 }));
    expect(planArena(requests).bytes).toBe(350 * 64);
  });

  test('nothing that lives at the same time overlaps, also around blocks placed before', () => {
    let seed = 7;
    const next = (limit: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % limit;
    };
    for (let round = 0; round < 50; round++) {
      const make = (): ArenaRequest => {
        const first = next(40);
        return { bytes: next(5000), first, last: first + next(10) };
      };
      const first = Array.from({ length: 20 }, make);
      const placed = planArena(first).offsets.map((offset, i) => ({ ...first[i]!, offset }));
      const requests = Array.from({ length: 40 }, make);
      const { offsets, bytes } = planArena(requests, placed);
      const all = [...placed, ...requests.map((request, i) => ({ ...request, offset: offsets[i]! }))];
      for (const a of all) {
        expect(a.offset % 64).toBe(0);
        expect(a.offset + a.bytes).toBeLessThanOrEqual(bytes);
        for (const b of all) if (a !== b) expect(overlaps(a, b)).toBe(false);
      }
    }
  });
});
