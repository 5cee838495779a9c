import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelBuilder, readModel } from '../../../src/model';
import { Cli, denseModel, finished, floats } from './cli-harness';

const cli = new Cli();

beforeAll(async () => {
  await cli.build();
  cli.writeModel('dense.tflite', denseModel());
  mkdirSync(cli.path('samples'));
  for (let index = 0; index < 4; index++) cli.write(`samples/${index}.bin`, floats(index, 1, -index, 2));
  cli.write('samples/broken.bin', floats(1));
  mkdirSync(cli.path('useless'));
  cli.write('useless/readme.md', 'nothing');
});
afterAll(() => cli.remove());

const int8 = ['dense.tflite', '--scheme', 'int8', '--calibration', 'samples'];

describe('quantize', () => {
  it('makes an int8 model that TFLM runs and tells what it left out', async () => {
    const { code, out, err } = await cli.run(
      'quantize',
      ...int8,
      '--io',
      'int8',
      '-o',
      'out/int8.tflite',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(err).toContain('broken.bin');
    expect(JSON.parse(out)).toMatchObject({
      scheme: 'int8',
      calibration: { samples: 4 },
      verdicts: { before: { tflite: 'runs', tflm: 'runs' }, after: { tflite: 'runs', tflm: 'runs' } },
    });
    const [graph] = readModel(readFileSync(cli.path('out/int8.tflite'))).subgraphs;
    expect(graph!.inputs.map((index) => graph!.tensors[index]!.type)).toEqual(['INT8']);
    expect(readdirSync(cli.path('out'))).toEqual(['int8.tflite']);
    const lint = await cli.run('lint', 'out/int8.tflite');
    expect(lint.code).toBe(0);
  });

  it.each(['dynamic', 'weight-only', 'float16'])('makes a %s model without samples', async (scheme) => {
    const { code, out } = await cli.run(
      'quantize',
      'dense.tflite',
      '--scheme',
      scheme,
      '-o',
      `${scheme}.tflite`,
    );
    expect(code).toBe(0);
    expect(out).toContain(`${scheme}.tflite: `);
    expect(readModel(readFileSync(cli.path(`${scheme}.tflite`))).subgraphs).toHaveLength(1);
  });

  it('overwrites only when told to, and never the source', async () => {
    cli.write('taken.tflite', 'precious');
    const refused = await cli.run('quantize', 'dense.tflite', '--scheme', 'float16', '-o', 'taken.tflite');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string });
    expect(readFileSync(cli.path('taken.tflite'), 'utf8')).toBe('precious');
    const source = await cli.run(
      'quantize',
      'dense.tflite',
      '--scheme',
      'float16',
      '-o',
      './dense.tflite',
      '--force',
    );
    expect(source).toMatchObject({
      code: 2,
      err: expect.stringContaining('this is the model itself') as string,
    });
    const forced = await cli.run(
      'quantize',
      'dense.tflite',
      '--scheme',
      'float16',
      '-o',
      'taken.tflite',
      '--force',
    );
    expect(forced.code).toBe(0);
  });

  it.each([
    [['dense.tflite', '--scheme', 'int8'], 2, '--scheme int8 needs --calibration'],
    [['dense.tflite', '--scheme', 'dynamic', '--io', 'int8'], 2, '--io int8 goes with --scheme int8'],
    [['dense.tflite', '--scheme', 'int4'], 2, 'Allowed choices are dynamic, weight-only, float16, int8'],
    [['dense.tflite'], 2, "required option '-s, --scheme <scheme>' not specified"],
    [['dense.tflite', '--scheme', 'int8', '--calibration', 'nowhere'], 2, 'nowhere: there is no such folder'],
    [['dense.tflite', '--scheme', 'int8', '--calibration', 'dense.tflite'], 2, 'this is a file'],
    [['dense.tflite', '--scheme', 'int8', '--calibration', 'useless'], 1, 'readme.md'],
    [['samples/0.bin', '--scheme', 'float16'], 1, 'samples/0.bin'],
  ])('%j ends with %i', async (args, expected, message) => {
    const { code, err } = await cli.run('quantize', ...args, '-o', 'never.tflite');
    expect(err).toContain(message);
    expect(code).toBe(expected);
    expect(existsSync(cli.path('never.tflite'))).toBe(false);
  });

  it('leaves nothing behind when interrupted', async () => {
    const b = new ModelBuilder();
    let x = b.input('x', 'FLOAT32', [1, 96, 96, 16]);
    for (let layer = 0; layer < 6; layer++) {
      const w = b.constant(`w${layer}`, new Float32Array(16 * 9 * 16).fill(0.01), [16, 3, 3, 16]);
      const bias = b.constant(`b${layer}`, new Float32Array(16), [16]);
      const y = b.tensor(`y${layer}`, 'FLOAT32', [1, 96, 96, 16]);
      b.operator('CONV_2D', [x, w, bias], [y], {
        kind: 'Conv2DOptions',
        padding: 'SAME',
        strideW: 1,
        strideH: 1,
      });
      x = y;
    }
    b.output(x);
    cli.writeModel('slow.tflite', b.build());
    mkdirSync(cli.path('big'));
    for (let index = 0; index < 40; index++) {
      cli.write(
        `big/${index}.bin`,
        new Uint8Array(Float32Array.from({ length: 96 * 96 * 16 }, Math.sin).buffer),
      );
    }
    const before = readdirSync(cli.folder).sort();
    const child = cli.start(
      'quantize',
      'slow.tflite',
      '--scheme',
      'int8',
      '--calibration',
      'big',
      '-o',
      'slow_int8.tflite',
    );
    const result = finished(child);
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill('SIGINT');
    const { code, err } = await result;
    expect(err).toContain('Interrupted.');
    expect(code).toBe(130);
    expect(readdirSync(cli.folder).sort()).toEqual(before);
  });
});

describe('inspect', () => {
  it('shows the listing', async () => {
    const { code, out, err } = await cli.run('inspect', 'dense.tflite');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('model "dense.tflite" {');
    expect(out).toContain('= FULLY_CONNECTED(%0, %1, _)');
  });

  it('shows JSON', async () => {
    const { out } = await cli.run('inspect', 'dense.tflite', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      path: 'dense.tflite',
      precision: 'float32',
      parameters: 8,
      macs: 8,
      operatorCounts: { FULLY_CONNECTED: 1 },
      subgraphs: [{ operators: [{ index: 0, name: 'FULLY_CONNECTED', inputs: [0, 1, -1], macs: 8 }] }],
    });
  });

  it('says what is wrong with a file that is no model', async () => {
    const { code, err } = await cli.run('inspect', 'samples/0.bin');
    expect(code).toBe(1);
    expect(err).toMatch(/^tflite-workbench: samples\/0\.bin: /);
    expect((await cli.run('inspect', 'samples')).code).toBe(2);
  });
});

describe('compare', () => {
  it('tells the same from the different', async () => {
    expect((await cli.run('compare', 'dense.tflite', 'dense.tflite')).out).toContain(
      'The models are the same',
    );
    await cli.run(
      'quantize',
      'dense.tflite',
      '--scheme',
      'int8',
      '--calibration',
      'samples',
      '-o',
      'compared.tflite',
    );
    const args = ['dense.tflite', 'compared.tflite', '--inputs', 'samples'];
    const { code, out } = await cli.run('compare', ...args, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      difference: { identical: false },
      comparison: { samples: 4, layers: [{ operator: 'FULLY_CONNECTED', tensor: 'y', isOutput: true }] },
    });
    expect((await cli.run('compare', ...args)).out).toContain('SQNR dB');
  });
});
