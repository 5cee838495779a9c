import { expect, test } from 'vitest';
import { multiplyByQuantizedMultiplier } from '../../../../src/interpreter/arithmetic';
import type { PrepareContext, Workspace } from '../../../../src/interpreter/kernel';
import { instantiateSimd } from '../../../../src/interpreter/simd';
import { requantizationFactors } from '../../../../src/interpreter/simd/packing';
import { WasmMemory } from '../../../../src/interpreter/wasm-memory';

const CHANNELS = 8;
const ROWS = 2000;

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** `data` of working memory that does not move. */
function place(memory: WasmMemory, count: number): Workspace & { readonly data: Int32Array } {
  const address = memory.allocate(4 * count);
  return {
    address,
    get data() {
      return new Int32Array(memory.buffer, address, count);
    },
  };
}

test('sums become bytes as multiplyByQuantizedMultiplier says, for every shift', () => {
  const memory = new WasmMemory();
  const simd = instantiateSimd(memory.memory)!;
  const random = generator(7);
  const context = { persistent: (_type: string, count: number) => place(memory, count) };
  const sums = place(memory, ROWS * CHANNELS + 8);
  const output = place(memory, (ROWS * CHANNELS) / 4);
  for (let shift = -30; shift <= 6; shift++) {
    const multipliers = Int32Array.from({ length: CHANNELS }, () => 2 ** 30 + Math.floor(random() * 2 ** 30));
    const shifts = new Int32Array(CHANNELS).fill(shift);
    const factors = requantizationFactors(
      context as object as PrepareContext,
      { multipliers, shifts },
      CHANNELS,
    )!;
    const { data } = sums;
    for (let i = 0; i < ROWS * CHANNELS; i++) {
      // Around a half as often as anywhere, and a few that are far too large.
      const target = i % 2 === 0 ? Math.floor(random() * 600 - 300) + 0.5 : random() * 600 - 300;
      const scale = multipliers[i % CHANNELS]! * 2 ** (shift - 31);
      data[i] = i % 97 === 0 ? random() * 2 ** 32 : target / scale + Math.floor(random() * 5 - 2);
    }
    const zeroPoint = -3;
    const { address } = factors.block;
    simd.requantizeRows(
      sums.address,
      address,
      factors.stride,
      output.address,
      ROWS,
      CHANNELS,
      zeroPoint,
      -128,
      127,
      0,
    );
    const actual = new Int8Array(memory.buffer, output.address, ROWS * CHANNELS);
    const expected = Int8Array.from(actual, (_, i) => {
      const value = multiplyByQuantizedMultiplier(data[i]!, multipliers[i % CHANNELS]!, shift) + zeroPoint;
      return Math.max(-128, Math.min(127, value));
    });
    const differing = actual.findIndex((value, i) => value !== expected[i]);
    const where = Math.max(differing, 0);
    expect(differing, `shift ${shift}, sum ${data[where]}: ${actual[where]} != ${expected[where]}`).toBe(-1);
  }
});
