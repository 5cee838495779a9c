import { expect, test } from 'vitest';
import { WasmMemory } from '../../../src/interpreter/wasm-memory';

test('blocks are zeroed, aligned, apart, and reused after release', () => {
  const memory = new WasmMemory();
  const blocks = [10, 1000, 100_000, 3].map((bytes) => ({ address: memory.allocate(bytes), bytes }));
  for (const { address, bytes } of blocks) {
    expect(address % 64).toBe(0);
    expect(address).toBeGreaterThan(0);
    expect(memory.bytes(address, bytes).every((byte) => byte === 0)).toBe(true);
    memory.bytes(address, bytes).fill(address & 255 || 1);
  }
  for (const { address, bytes } of blocks) {
    expect(memory.bytes(address, bytes).every((byte) => byte === (address & 255 || 1))).toBe(true);
  }
  const before = memory.buffer.byteLength;
  memory.release(blocks[1]!.address);
  memory.release(blocks[2]!.address);
  const again = memory.allocate(100_000);
  expect(again).toBe(blocks[1]!.address);
  expect(memory.bytes(again, 100_000).every((byte) => byte === 0)).toBe(true);
  expect(memory.buffer.byteLength).toBe(before);
});
