import { encode } from 'fast-png';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectDataset, openDataset, writeNpy, type DatasetInput, type NpyType } from '../../../src/dataset';
import { memoryFolder } from './memory-folder';

const QUANTIZATION = {
  min: new Float32Array(0),
  max: new Float32Array(0),
  scale: Float32Array.of(0.5),
  zeroPoint: [-3],
  details: null,
  quantizedDimension: 0,
};

function input(shape: readonly number[], more: Partial<DatasetInput> = {}): DatasetInput {
  return {
    name: 'serving_default_x:0',
    aliases: ['x', 'input_0', 'in_0'],
    type: 'FLOAT32',
    shape,
    openAxes: [],
    quantization: null,
    normalization: null,
    ...more,
  };
}

function npy(shape: readonly number[], values: readonly number[], type: NpyType = 'float32'): Uint8Array {
  const data = type === 'uint8' ? Uint8Array.from(values) : Float32Array.from(values);
  return writeNpy({ type, shape, data });
}

function png(width: number, height: number, channels: number, values: readonly number[]): Uint8Array {
  return encode({ width, height, channels, depth: 8, data: Uint8Array.from(values) });
}

describe('arrays', () => {
  it.each([
    ['the input itself', [1, 2], 1],
    ['without the batch', [2], 1],
    ['a leading axis of samples', [3, 2], 3],
    ['samples with the batch', [3, 1, 2], 3],
  ])('takes %s', async (_, shape, count) => {
    const values = Array.from({ length: shape.reduce((a, b) => a * b) }, (__, index) => index);
    const dataset = await openDataset(memoryFolder({ 'a.npy': npy(shape, values) }), [input([1, 2])]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.samples).toBe(count);
    expect(await dataset.load(count - 1)).toEqual([Float32Array.from(values.slice(-2))]);
    expect(dataset.names.at(-1)).toBe(count === 1 ? 'a.npy' : `a.npy[${count - 1}]`);
  });

  it('says when only the number of elements fits', async () => {
    const report = await inspectDataset(memoryFolder({ 'a.npy': npy([2, 2], [1, 2, 3, 4]) }), [
      input([1, 4]),
    ]);
    expect(report.samples).toBe(1);
    expect(report.assumptions[0]).toMatch('[2,2] are read as [1,4]');
  });

  it('picks the array of an archive that fits, and says which', async () => {
    const archive = zipSync({ 'specs.npy': npy([2, 3], [1, 2, 3, 4, 5, 6]), 'labels.npy': npy([2], [0, 1]) });
    const dataset = await openDataset(memoryFolder({ 'c.npz': archive }), [input([1, 3])]);
    expect(dataset.samples).toBe(2);
    expect(dataset.assumptions[0]).toMatch('"specs" fit');
    expect(await dataset.load(1)).toEqual([Float32Array.of(4, 5, 6)]);
  });

  it('prefers the array named like the input', async () => {
    const archive = zipSync({ 'other.npy': npy([1], [9]), 'x.npy': npy([1], [5]) });
    const dataset = await openDataset(memoryFolder({ 'c.npz': archive }), [input([1, 1])]);
    expect(await dataset.load(0)).toEqual([Float32Array.of(5)]);
  });

  it('quantizes real values for a quantized input, and takes integers as they are', async () => {
    const quantized = input([1, 4], { type: 'INT8', quantization: QUANTIZATION });
    const folder = memoryFolder({
      'a.npy': npy([4], [0, 1, -0.25, 1000]),
      'b.npy': writeNpy({ type: 'int8', shape: [4], data: Int8Array.of(1, 2, 3, -128) }),
      'c.npy': npy([4], [1, 2, 3, 255], 'uint8'),
    });
    const dataset = await openDataset(folder, [quantized]);
    // -0.25 / 0.5 = -0.5, away from zero: -1.
    expect(await dataset.load(0)).toEqual([Int8Array.of(-3, -1, -4, 127)]);
    expect(await dataset.load(1)).toEqual([Int8Array.of(1, 2, 3, -128)]);
    expect(dataset.problems).toEqual([
      {
        file: 'c.npy',
        reason: 'the value 255 lies outside -128 to 127, and input "serving_default_x:0" is INT8',
      },
    ]);
  });

  it('takes uint8 images for int8 inputs as pixels', async () => {
    const folder = memoryFolder({ 'a.npy': npy([2, 1, 1, 3], [0, 128, 255, 1, 2, 3], 'uint8') });
    const dataset = await openDataset(folder, [
      input([1, 1, 1, 3], { type: 'INT8', quantization: QUANTIZATION }),
    ]);
    expect(await dataset.load(0)).toEqual([Int8Array.of(-128, 0, 127)]);
    expect(dataset.assumptions[0]).toMatch('minus 128');
  });

  it('sees that raw bytes for a quantized input are floats', async () => {
    const values = Float32Array.of(0, 1, -2, 0.5, 4, 5, 6, 7);
    const quantized = input([1, 8], { type: 'INT8', quantization: QUANTIZATION });
    const folder = memoryFolder({
      'a.bin': new Uint8Array(values.buffer),
      'b.bin': Uint8Array.from({ length: 32 }, (_, index) => (index * 89) % 256),
    });
    const dataset = await openDataset(folder, [quantized]);
    expect(dataset.names).toEqual(['a.bin', 'b.bin[0]', 'b.bin[1]', 'b.bin[2]', 'b.bin[3]']);
    expect(await dataset.load(0)).toEqual([Int8Array.of(-3, -1, -7, -2, 5, 7, 9, 11)]);
    expect(await dataset.load(1)).toEqual([Int8Array.of(0, 89, -78, 11, 100, -67, 22, 111)]);
    expect(dataset.assumptions[0]).toMatch('float32 values');
  });

  it('cuts raw files into samples', async () => {
    const raw = new Uint8Array(Float32Array.of(1, 2, 3, 4).buffer);
    const dataset = await openDataset(memoryFolder({ 'a.bin': raw, 'b.bin': raw.slice(0, 9) }), [
      input([1, 2]),
    ]);
    expect(dataset.samples).toBe(2);
    expect(await dataset.load(1)).toEqual([Float32Array.of(3, 4)]);
    expect(dataset.problems[0]).toMatchObject({ file: 'b.bin' });
    expect(dataset.problems[0]!.reason).toMatch('9 bytes are no multiple of the 8');
  });

  it('warns of values that look wrong', async () => {
    const report = await inspectDataset(
      memoryFolder({
        'constant.npy': npy([1, 2, 2, 1], [1, 1, 1, 1]),
        'nan.npy': npy([1, 2, 2, 1], [1, Number.NaN, 1, 0]),
        'pixels.npy': npy([1, 2, 2, 1], [0, 255, 3, 4]),
      }),
      [input([1, 2, 2, 1])],
    );
    expect(report.samples).toBe(3);
    expect(report.warnings.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      expect.stringMatching(/^constant.npy: all 4 values/),
      expect.stringMatching(/^nan.npy: 1 of 4 values .* NaN/),
      expect.stringMatching(/^pixels.npy: values of 0 to 255/),
    ]);
  });
});

describe('images', () => {
  const red = png(1, 1, 3, [255, 0, 51]);

  it.each([
    ['0–1 where nothing is known', {}, [1, 0, Math.fround(0.2)], 'scaled to 0–1'],
    [
      'by the metadata',
      { normalization: { mean: [127.5], std: [127.5] } },
      [1, -1, Math.fround((51 - 127.5) / 127.5)],
      null,
    ],
    ['as pixels of an uint8 input', { type: 'UINT8' as const }, [255, 0, 51], 'as they are'],
    ['as pixels less 128 of an int8 input', { type: 'INT8' as const }, [127, -128, -77], 'minus 128'],
    [
      'quantized after the metadata',
      { type: 'INT8' as const, quantization: QUANTIZATION, normalization: { mean: [0], std: [51] } },
      [7, -3, -1],
      null,
    ],
  ])('normalizes %s', async (_, more, expected, assumption) => {
    const dataset = await openDataset(memoryFolder({ 'a.png': red }), [input([1, 1, 1, 3], more)]);
    expect(dataset.problems).toEqual([]);
    expect([...((await dataset.load(0))[0] as Float32Array)]).toEqual(expected);
    if (assumption === null) expect(dataset.assumptions).toEqual([]);
    else expect(dataset.assumptions.join()).toMatch(assumption);
  });

  it('follows dataset.json: scale, mean, std, order and resize', async () => {
    const config = {
      inputs: { x: { scale: 1 / 255, mean: [0.5, 0, 0], std: 0.5, channels: 'bgr', resize: 'crop' } },
    };
    const folder = memoryFolder({ 'dataset.json': JSON.stringify(config), 'a.png': red });
    const dataset = await openDataset(folder, [input([1, 1, 1, 3])]);
    expect(dataset).toMatchObject({ samples: 1, problems: [], assumptions: [] });
    const [data] = await dataset.load(0);
    expect([...(data as Float32Array)].map((value) => Number(value.toFixed(6)))).toEqual([-0.6, 0, 2]);
  });

  it('puts channels first where the model does', async () => {
    const image = png(2, 1, 3, [0, 51, 102, 153, 204, 255]);
    const dataset = await openDataset(memoryFolder({ 'a.png': image }), [
      input([1, 3, 1, 2], { type: 'UINT8' }),
    ]);
    expect(await dataset.load(0)).toEqual([Uint8Array.of(0, 153, 51, 204, 102, 255)]);
  });

  it('transposes arrays by "layout" and hints at it', async () => {
    const array = npy([1, 3, 1, 2], [0, 1, 2, 3, 4, 5]);
    const model = [input([1, 1, 2, 3])];
    const hint = await inspectDataset(memoryFolder({ 'a.npy': npy([3, 1, 1], [1, 2, 3]), 'b.npy': array }), [
      input([1, 1, 1, 3]),
    ]);
    expect(hint.problems[0]?.reason).toMatch('shape [1,3,1,2] does not fit');
    const folder = memoryFolder({ 'dataset.json': '{"inputs": {"*": {"layout": "NCHW"}}}', 'a.npy': array });
    const dataset = await openDataset(folder, model);
    expect(await dataset.load(0)).toEqual([Float32Array.of(0, 2, 4, 1, 3, 5)]);
  });

  it('refuses images for inputs that are none', async () => {
    const report = await inspectDataset(memoryFolder({ 'a.png': red }), [input([1, 10])]);
    expect(report.problems[0]?.reason).toMatch('[1,10], which is no image');
  });
});

describe('several inputs', () => {
  const inputs = [
    input([1, 1], { name: 'left', aliases: ['input_0', 'in_0'] }),
    input([1, 1], { name: 'right', aliases: ['input_1', 'in_1'] }),
  ];
  const file = (value: number): Uint8Array => npy([1, 1], [value]);
  const pairs = [Float32Array.of(1), Float32Array.of(2)];

  it.each<[string, Record<string, Uint8Array | string>, string | null]>([
    ['folders named like the inputs', { 'left/a.npy': file(1), 'right/b.npy': file(2) }, null],
    ['files named like the inputs', { 'left.npy': file(1), 'right.npy': file(2) }, null],
    ['names that end with the input', { 's_in_1.npy': file(2), 's_in_0.npy': file(1) }, null],
    ['folders of samples', { 's1/a.npy': file(1), 's1/b.npy': file(2) }, 'every 2 files'],
    ['an archive', { 'a.npz': zipSync({ 'right.npy': file(2), 'left.npy': file(1) }) }, null],
    ['an archive by order', { 'a.npz': zipSync({ 'p.npy': file(1), 'q.npy': file(2) }) }, 'in their order'],
    [
      'globs',
      {
        'dataset.json': '{"inputs": {"left": {"files": "l*.npy"}, "right": {"files": "**/r?.npy"}}}',
        'l1.npy': file(1),
        'deep/er/r1.npy': file(2),
      },
      null,
    ],
  ])('pairs %s', async (_, files, assumption) => {
    const dataset = await openDataset(memoryFolder(files), inputs);
    expect(dataset.problems).toEqual([]);
    expect(dataset.samples).toBe(1);
    expect(await dataset.load(0)).toEqual(pairs);
    if (assumption !== null) expect(dataset.assumptions.join()).toMatch(assumption);
  });

  it.each<[string, Record<string, Uint8Array | string>, string, string]>([
    [
      'more files of one',
      { 'left/a.npy': file(1), 'left/b.npy': file(1), 'right/a.npy': file(2) },
      'left/b.npy',
      'no partner',
    ],
    [
      'a missing partner',
      { 's_left.npy': file(1), 's_right.npy': file(2), 't_left.npy': file(1) },
      't_left.npy',
      '"right" is missing',
    ],
    ['a file left over', { 'a.npy': file(1), 'b.npy': file(1), 'c.npy': file(1) }, 'c.npy', 'left over'],
    [
      'a broken partner',
      { 's_left.npy': file(1), 's_right.npy': new Uint8Array(3) },
      's_left.npy',
      'partner s_right.npy',
    ],
    [
      'different counts',
      { 's_left.npy': npy([3, 1], [1, 2, 3]), 's_right.npy': file(2) },
      's_left.npy',
      'different numbers',
    ],
    [
      'an archive without an input',
      { 'a.npz': zipSync({ 'p.npy': file(1) }) },
      'a.npz',
      'none of which is named',
    ],
  ])('names %s', async (_, files, name, reason) => {
    const { problems } = await inspectDataset(memoryFolder(files), inputs);
    expect(problems).toContainEqual({ file: name, reason: expect.stringContaining(reason) as string });
  });
});

describe('problems', () => {
  it.each<[string, Record<string, Uint8Array | string>, string, string]>([
    ['an empty folder', {}, 'folder', 'it holds no'],
    ['text', { 'README.md': 'hello' }, 'README.md', 'not a PNG or JPEG'],
    ['an image that is none', { 'a.png': 'hello' }, 'a.png', 'no PNG or JPEG'],
    ['an archive that is none', { 'a.npz': 'hello' }, 'a.npz', 'not a .npz file'],
    ['settings that are no JSON', { 'dataset.json': '{' }, 'dataset.json', 'no JSON'],
    [
      'unknown settings',
      { 'dataset.json': '{"inputs": {"x": {"size": 3}}}' },
      'dataset.json',
      '.size is unknown',
    ],
    ['wrong settings', { 'dataset.json': '{"inputs": {"x": {"std": 0}}}' }, 'dataset.json', 'none of them 0'],
    ['an unknown input', { 'dataset.json': '{"inputs": {"y": {}}}' }, 'dataset.json', 'no input "y"'],
    [
      'a glob without files',
      { 'dataset.json': '{"inputs": {"x": {"files": "*.png"}}}' },
      'dataset.json',
      'no file matches',
    ],
  ])('are named for %s', async (_, files, name, reason) => {
    const report = await inspectDataset(memoryFolder(files), [input([1, 2])]);
    expect(report.samples).toBe(0);
    expect(report.problems).toContainEqual({ file: name, reason: expect.stringContaining(reason) as string });
  });

  it('ignores hidden files', async () => {
    const folder = memoryFolder({ '.DS_Store': 'x', '.cache/a.npy': 'x', 'a.npy': npy([1, 2], [1, 2]) });
    expect(await inspectDataset(folder, [input([1, 2])])).toMatchObject({ samples: 1, problems: [] });
  });

  it('stops when asked to, and after the wanted samples', async () => {
    const folder = memoryFolder({ 'a.npy': npy([5, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]) });
    await expect(openDataset(folder, [input([1, 2])], { signal: AbortSignal.abort() })).rejects.toThrow();
    expect((await openDataset(folder, [input([1, 2])], { maxSamples: 2 })).samples).toBe(2);
  });
});
