import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNpy, writeNpy } from '../../../src/dataset';
import { ModelBuilder } from '../../../src/model';
import { Cli, denseModel, floats, twoInputs } from './cli-harness';

const cli = new Cli();

beforeAll(async () => {
  await cli.build();
  cli.writeModel('dense.tflite', denseModel());
  cli.writeModel('two.tflite', twoInputs());
  cli.write('x.bin', floats(1, 2, 3, 4));
  cli.write('short.bin', floats(1, 2, 3));
  cli.write(
    'x.npy',
    writeNpy({ type: 'float32', shape: [2, 4], data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8) }),
  );
  cli.write('left.bin', Uint8Array.of(1, 2, 100));
  cli.write('right.bin', Uint8Array.of(0xff, 5, 100));
  mkdirSync(cli.path('samples'));
  cli.write('samples/a.bin', floats(1, 0, 0, 0));
  cli.write('samples/b.npy', writeNpy({ type: 'float32', shape: [4], data: Float32Array.of(0, 2, 0, 0) }));
  cli.write('samples/notes.txt', 'no sample');
});
afterAll(() => cli.remove());

function npy(name: string): number[] {
  return Array.from(readNpy(readFileSync(cli.path(name))).data, Number);
}

interface RunReport {
  readonly runtime: string;
  readonly inputs: readonly object[];
  readonly outputs: readonly object[];
  readonly samples: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly outputs: readonly {
      readonly file: string;
      readonly dtype: string;
      readonly shape: readonly number[];
    }[];
  }[];
  readonly warnings: readonly string[];
}

async function json(...args: readonly string[]): Promise<RunReport> {
  const { code, out, err } = await cli.run('run', ...args, '--format', 'json');
  expect([code, err]).toEqual([0, expect.any(String)]);
  return JSON.parse(out) as RunReport;
}

describe('run', () => {
  it('writes one .npy a sample', async () => {
    const report = await json('dense.tflite', '--inputs', 'x.bin', '--output', 'one');
    expect(report).toMatchObject({
      runtime: 'tflite',
      inputs: [{ name: 'x', dtype: 'float32', shape: [1, 4] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: [1, 2] }],
      samples: [{ name: 'x.bin', outputs: [{ file: 'x.npy', dtype: 'float32', shape: [1, 2] }] }],
    });
    expect(report.samples[0]!.milliseconds).toBeGreaterThan(0);
    expect(npy('one/x.npy')).toEqual([1, 5]);
    expect(readdirSync(cli.path('one'))).toEqual(['x.npy']);
  });

  it('takes every file and every row of an array for a sample', async () => {
    const report = await json('dense.tflite', '--inputs', 'x.bin', 'x.npy', '--output', 'many');
    const files = report.samples.map((sample) => sample.outputs[0]!.file);
    expect(new Set(files).size).toBe(3);
    expect(files.map((file) => npy(`many/${file}`))).toEqual([
      [1, 5],
      [1, 5],
      [5, 13],
    ]);
  });

  it('takes a folder and tells what it left out', async () => {
    const report = await json('dense.tflite', '--inputs', 'samples', '--output', 'folder');
    expect(report.samples.map((sample) => npy(`folder/${sample.outputs[0]!.file}`))).toEqual([
      [1, 0],
      [0, 2],
    ]);
    expect(report.warnings.join()).toContain('notes.txt');
  });

  it.each([
    [['left.bin', 'right.bin']],
    [['right=right.bin', 'left=left.bin']],
    [['input_0=left.bin', 'input_1=right.bin']],
  ])('feeds several inputs: %j', async (inputs) => {
    const report = await json('two.tflite', '--inputs', ...inputs, '--output', 'pair', '--runtime', 'tflm');
    const files = report.samples[0]!.outputs.map((output) => output.file);
    expect(files.map((file) => npy(`pair/${file}`))).toEqual([
      [2, -3, 0],
      [0, 7, 127],
    ]);
  });

  it('pairs several samples of several inputs', async () => {
    const args = ['--inputs', 'left.bin', 'right.bin', 'right.bin', 'left.bin', '--output', 'pairs'];
    const report = await json('two.tflite', ...args);
    expect(report.samples.map((sample) => npy(`pairs/${sample.outputs[0]!.file}`))).toEqual([
      [2, -3, 0],
      [-2, 3, 0],
    ]);
  });

  it('resizes an input whose size is open', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 1], { shapeSignature: [1, -1] });
    const y = b.tensor('y', 'FLOAT32', [1, 1], { shapeSignature: [1, -1] });
    b.operator('RELU', [x], [y]);
    b.output(y);
    cli.writeModel('open.tflite', b.build());
    cli.write('open.bin', floats(-1, 2, 3));
    const report = await json('open.tflite', '--inputs', 'open.bin', '--output', 'open');
    expect(report.samples[0]!.outputs[0]).toMatchObject({ shape: [1, 3] });
    expect(npy('open/open.npy')).toEqual([0, 2, 3]);
  });

  it('gives all rows of a file to an input whose batch is open, and each sample its own batch', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 2], { shapeSignature: [-1, 2] });
    const y = b.tensor('y', 'FLOAT32', [1, 2], { shapeSignature: [-1, 2] });
    b.operator('RELU', [x], [y]);
    b.output(y);
    cli.writeModel('batch.tflite', b.build());
    cli.write('batch.bin', floats(-1, 2, 3, 4));
    cli.write('single.bin', floats(5, -6));
    const inputs = ['--inputs', 'batch.bin', 'single.bin'];
    const resized = await json('batch.tflite', ...inputs, '--output', 'batch');
    expect(resized.samples.map((sample) => sample.outputs[0]!.shape)).toEqual([
      [2, 2],
      [1, 2],
    ]);
    expect([npy('batch/batch.npy'), npy('batch/single.npy')]).toEqual([
      [0, 2, 3, 4],
      [5, 0],
    ]);
    const fixed = await json('batch.tflite', ...inputs, '--output', 'rows', '--runtime', 'tflm');
    expect(fixed.samples.map((sample) => sample.outputs[0]!.shape)).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const asked = await json(
      'batch.tflite',
      '--inputs',
      'batch.bin',
      '--shape',
      'x=1,2',
      '--output',
      'asked',
    );
    expect(asked.samples).toHaveLength(2);
  });

  it('takes the shape that --shape asks for', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 1, 1], { shapeSignature: [1, -1, -1] });
    const y = b.tensor('y', 'FLOAT32', [1, 1, 1], { shapeSignature: [1, -1, -1] });
    b.operator('RELU', [x], [y]);
    b.output(y);
    cli.writeModel('plane.tflite', b.build());
    cli.write('plane.bin', floats(-1, 2, 3, 4, 5, 6));
    for (const shape of ['1,2,3', 'x=[1, 2, 3]']) {
      const report = await json('plane.tflite', '-i', 'plane.bin', '--shape', shape, '-o', 'plane');
      expect(report.samples[0]!.outputs[0]!.shape).toEqual([1, 2, 3]);
      expect(npy('plane/plane.npy')).toEqual([0, 2, 3, 4, 5, 6]);
    }
  });

  it('feeds an input that is a variable', async () => {
    const b = new ModelBuilder();
    const left = b.input('left', 'FLOAT32', [2]);
    const right = b.input('right', 'FLOAT32', [2], { isVariable: true });
    const y = b.tensor('y', 'FLOAT32', [2]);
    b.operator('SUB', [left, right], [y], { kind: 'SubOptions' });
    b.output(y);
    cli.writeModel('variable.tflite', b.build());
    cli.write('four.bin', floats(4, 5));
    cli.write('one.bin', floats(1, 1));
    await json('variable.tflite', '--inputs', 'four.bin', 'one.bin', '--output', 'variable');
    expect(npy('variable/four.npy')).toEqual([3, 4]);
  });

  it.each([
    [['dense.tflite', '--inputs', 'x.bin', '--shape', 'z=1,4'], 2, 'The model has no input "z"; it has "x"'],
    [['dense.tflite', '--inputs', 'x.bin', '--shape', '1,4', '2'], 2, 'the model has only 1 inputs'],
    [['dense.tflite', '--inputs', 'x.bin', '--shape', '1,x'], 2, 'write the sizes as whole numbers'],
    [['plane.tflite', '--inputs', 'plane.bin'], 1, 'plane.bin: the size of input "x" is open'],
    [['dense.tflite', '--inputs', 'short.bin'], 1, 'short.bin'],
    [['dense.tflite', '--inputs', 'nothing.bin'], 2, 'there is no such file'],
    [['dense.tflite', '--inputs', 'z=x.bin'], 2, 'The model has no input "z"; it has "x"'],
    [
      ['two.tflite', '--inputs', 'left.bin'],
      2,
      'The model has 2 inputs ("left", "right"); 1 files were given.',
    ],
    [['two.tflite', '--inputs', 'left=left.bin'], 2, 'No file is given for input "right"'],
    [['dense.tflite'], 2, '--inputs names no file'],
    [['nothing.tflite', '--inputs', 'x.bin'], 2, 'there is no such file'],
    [['x.bin', '--inputs', 'x.bin'], 1, 'x.bin'],
    [['dense.tflite', '--inputs', 'x.bin', '--runtime', 'arduino'], 2, 'Allowed choices are tflite, tflm'],
  ])('%j ends with %i', async (args, expected, message) => {
    const { code, err, out } = await cli.run('run', ...args, '--output', 'unused');
    expect(err).toContain(message);
    expect([code, out]).toEqual([expected, '']);
    expect(err).not.toMatch(/^\s+at /m);
    expect(existsSync(cli.path('unused'))).toBe(false);
  });

  it('splits name=file where the name ends, whatever the file is called', async () => {
    cli.write('a=b.bin', floats(1, 2, 3, 4));
    const report = await json('dense.tflite', '--inputs', 'x=a=b.bin', '--output', 'equals');
    expect(npy(`equals/${report.samples[0]!.outputs[0]!.file}`)).toEqual([1, 5]);
  });

  it('needs an output folder', async () => {
    const { code, err } = await cli.run('run', 'dense.tflite', '--inputs', 'x.bin');
    expect(code).toBe(2);
    expect(err).toContain("required option '-o, --output <folder>' not specified");
  });
});
