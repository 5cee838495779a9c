import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFile, nodeFolder } from '../../../src/jobs';
import { outputWriter } from '../../../src/jobs/work/output-files';
import { topValues } from '../../../src/jobs/work/top-values';

describe('files of Node', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
    fs.mkdirSync(path.join(folder, 'b/.hidden'), { recursive: true });
    for (const name of ['z.bin', 'a.bin', 'b/c.bin', '.secret', 'b/.hidden/d.bin']) {
      fs.writeFileSync(path.join(folder, name), 'abcdef');
    }
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('lists what is below a folder by relative names, sorted, without hidden files', async () => {
    const files = await nodeFolder(folder).list();
    expect(files.map(({ name }) => name)).toEqual(['a.bin', 'b/c.bin', 'z.bin']);
  });

  it.each([
    [undefined, 'abcdef'],
    [{ start: 1, end: 3 }, 'bc'],
    [{ start: 4, end: 100 }, 'ef'],
    [{ start: 9, end: 12 }, ''],
  ])('reads the range %j', async (range, text) => {
    const bytes = await nodeFile(path.join(folder, 'a.bin')).read(range);
    expect(new TextDecoder().decode(bytes)).toBe(text);
    expect(bytes.constructor).toBe(Uint8Array);
  });

  it.each([
    ['gone.bin', 'gone: there is no such file or folder'],
    ['b', 'gone: it is a folder, not a file'],
  ])('says what is wrong with %s', async (name, message) => {
    await expect(nodeFile(path.join(folder, name), 'gone').read()).rejects.toThrow(message);
  });
});

describe('files of outputs', () => {
  it('have names that every system takes, no two alike', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outputs-'));
    try {
      const writer = outputWriter(folder, 'npy');
      const array = { type: 'int8', shape: [1], data: new Int8Array(1) } as const;
      for (const name of ['a/b.png', 'A/B.png', '..', 'con:\u0000'])
        await writer.write(name, [{ name: 'out', array }]);
      expect(await writer.finish()).toEqual(['A_B.png-2.npy', 'a_b.png.npy', 'con__.npy', 'output.npy']);
      expect(fs.readdirSync(folder).length).toBe(4);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('hold a row a sample as CSV', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'outputs-'));
    try {
      const writer = outputWriter(folder, 'csv');
      for (const [name, value] of [
        ['x,"y"', 1],
        ['z', 2],
      ] as const) {
        await writer.write(name, [
          { name: 'out', array: { type: 'int32', shape: [2], data: Int32Array.of(value, -value) } },
        ]);
      }
      expect(await writer.finish()).toEqual(['out.csv']);
      expect(fs.readFileSync(path.join(folder, 'out.csv'), 'utf8')).toBe(
        'sample,0,1\n"x,""y""",1,-1\nz,2,-2\n',
      );
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

it.each([
  [[3, 1, 2], 2, [0, 2]],
  [[NaN, 1, NaN], 2, [1]],
  [[5, 5, 5], 2, [0, 1]],
  [[], 3, []],
])('the largest of %j', (values, count, indices) => {
  expect(topValues(Float64Array.from(values), count).map(({ index }) => index)).toEqual(indices);
});
