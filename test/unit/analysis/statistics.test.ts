import { describe, expect, it } from 'vitest';
import { tensorStatistics } from '../../../src/analysis';
import { floats, plainModel } from './plain-model';
import type { PlainTensor } from './plain-model';

async function statistics(tensor: Omit<PlainTensor, 'name'>, options = {}) {
  const model = plainModel({ tensors: [{ name: 't', ...tensor }], operators: [] });
  return tensorStatistics(model, model.subgraphs[0]!.tensors[0]!, options);
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** Type, stored bytes, number of elements, least, greatest and mean. */
const CASES: readonly (readonly [
  NonNullable<PlainTensor['type']>,
  Uint8Array,
  number,
  number,
  number,
  number,
])[] = [
  ['INT4', bytes(0x8f, 0x07), 3, -8, 7, (-1 - 8 + 7) / 3],
  ['UINT4', bytes(0x8f), 2, 8, 15, 11.5],
  ['INT2', bytes(0b10_01_00_11), 4, -2, 1, (-1 + 0 + 1 - 2) / 4],
  ['INT8', bytes(0xff, 1), 2, -1, 1, 0],
  ['UINT8', bytes(0xff, 1), 2, 1, 255, 128],
  ['BOOL', bytes(0, 7), 2, 0, 1, 0.5],
  ['FLOAT16', bytes(0x00, 0x3c, 0x00, 0xc0), 2, -2, 1, -0.5],
  ['BFLOAT16', bytes(0x80, 0x3f, 0x00, 0xc0), 2, -2, 1, -0.5],
  ['FLOAT8_E4M3FN', bytes(0x38, 0xc0), 2, -2, 1, -0.5],
  ['FLOAT8_E5M2', bytes(0x3c, 0xc0), 2, -2, 1, -0.5],
  ['FLOAT32', floats(1, -2), 2, -2, 1, -0.5],
  ['FLOAT64', new Uint8Array(Float64Array.of(1, -2).buffer), 2, -2, 1, -0.5],
  ['INT64', new Uint8Array(BigInt64Array.of(1n, -2n).buffer), 2, -2, 1, -0.5],
  ['INT32', new Uint8Array(Int32Array.of(1, -2).buffer), 2, -2, 1, -0.5],
];

describe('tensorStatistics', () => {
  it.each(CASES)('%s', async (type, data, count, min, max, mean) => {
    const result = await statistics({ type, data, shape: [count] });
    expect(result).toMatchObject({ count, min, max, values: 'raw' });
    expect(result!.mean).toBeCloseTo(mean, 12);
    expect(result!.histogram!.counts.reduce((a, b) => a + b, 0)).toBe(count);
  });

  it('dequantizes per channel along any axis', async () => {
    const tensor = {
      type: 'INT8',
      shape: [2, 3],
      data: bytes(1, 2, 3, 4, 5, 6),
      scale: [1, 10, 100],
      axis: 1,
    } as const;
    expect(await statistics(tensor)).toMatchObject({ min: 1, max: 600, values: 'real' });
    expect(await statistics(tensor, { values: 'raw' })).toMatchObject({ min: 1, max: 6, values: 'raw' });
    const rows = await statistics({ ...tensor, scale: [1, 10], zeroPoint: [1, 4], axis: 0 });
    expect(rows).toMatchObject({ min: 0, max: 20, zeros: 2 });
  });

  it('keeps NaN and infinity apart', async () => {
    const result = await statistics({ shape: [5], data: floats(NaN, Infinity, -Infinity, 0, 2) });
    expect(result).toMatchObject({
      count: 5,
      nans: 1,
      infinities: 2,
      zeros: 1,
      min: 0,
      max: 2,
      mean: 1,
      std: 1,
    });
    const none = await statistics({ shape: [1], data: floats(NaN) });
    expect(none).toMatchObject({ min: null, mean: null, histogram: null });
  });

  it('counts every element of a large tensor once, in bins of equal width', async () => {
    const values = Float32Array.from({ length: 200_000 }, (_, index) => index / 200_000);
    const result = await statistics({ shape: [200_000], data: new Uint8Array(values.buffer) }, { bins: 10 });
    expect(result!.histogram!.counts.reduce((a, b) => a + b, 0)).toBe(200_000);
    for (const count of result!.histogram!.counts) expect(Math.abs(count - 20_000)).toBeLessThan(3);
  });

  it('survives the widest range', async () => {
    const data = new Uint8Array(Float64Array.of(-Number.MAX_VALUE, Number.MAX_VALUE).buffer);
    const result = await statistics({ type: 'FLOAT64', shape: [2], data }, { bins: 4 });
    expect(result!.histogram!.counts).toEqual([1, 0, 0, 1]);
  });

  it('looks only at what is stored', async () => {
    expect(await statistics({ shape: [100], data: floats(1, 2) })).toMatchObject({ count: 2 });
    expect(await statistics({ shape: [2] })).toBeNull();
    expect(await statistics({ type: 'STRING', shape: [1], data: bytes(1, 2, 3) })).toBeNull();
  });

  it('stops when aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(statistics({ shape: [1], data: floats(1) }, { signal })).rejects.toThrow('enough');
  });
});
