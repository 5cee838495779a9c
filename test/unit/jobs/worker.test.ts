import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNpy } from '../../../src/dataset';
import { JobCancelledError, JobClient, type FileSource } from '../../../src/jobs';
import { resolveConfig } from '../../../src/lint/config';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MODEL = path.join(ROOT, 'node_modules/@mediapipe/face_detection/face_detection_short_range.tflite');

/** The real worker, with a real model. */
describe('the worker', () => {
  let folder: string;
  let client: JobClient;
  const source: FileSource = { kind: 'path', name: 'face.tflite', path: MODEL };
  const pictures = (): { kind: 'path'; name: string; path: string } => ({
    kind: 'path',
    name: 'pictures',
    path: path.join(folder, 'pictures'),
  });

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'worker-'));
    const outfile = path.join(folder, 'worker.js');
    buildSync({
      absWorkingDir: ROOT,
      entryPoints: ['src/jobs/worker.ts'],
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      outfile,
    });
    client = new JobClient(outfile);
    fs.mkdirSync(pictures().path);
    for (let i = 0; i < 3; i++) {
      const data = Uint8Array.from({ length: 48 * 48 * 3 }, (_, j) => (j * (i + 3)) % 256);
      const png = encode({ width: 48, height: 48, channels: 3, depth: 8, data });
      fs.writeFileSync(path.join(pictures().path, `${i}.png`), png);
    }
  });
  afterAll(async () => {
    await client.dispose();
    fs.rmSync(folder, { recursive: true });
  });

  it('lints, by path and by bytes alike', async () => {
    const config = resolveConfig({ runtimes: ['tflite', 'tflm'] });
    const byPath = await client.run('lint', { file: source, config, path: 'face.tflite' });
    const bytes = new Uint8Array(fs.readFileSync(MODEL));
    const byBytes = await client.run('lint', {
      file: { kind: 'bytes', name: 'face.tflite', bytes },
      config,
      path: 'x',
    });
    expect(byPath.verdicts.map(({ runtime }) => runtime)).toEqual(['tflite', 'tflm']);
    expect(byBytes.findings).toEqual(byPath.findings);
  });

  it('lints a file that is no model, and says of a file that is not there that it is not', async () => {
    const config = resolveConfig({});
    const file = { kind: 'bytes' as const, name: 'x', bytes: new Uint8Array(10) };
    const { findings, verdicts } = await client.run('lint', { file, config, path: 'x' });
    expect(findings.map(({ finding }) => finding.ruleId)).toEqual(['corrupt-file']);
    expect(verdicts.every(({ verdict }) => verdict === 'invalid')).toBe(true);
    const missing: FileSource = { kind: 'path', name: 'gone.tflite', path: path.join(folder, 'gone.tflite') };
    await expect(client.run('lint', { file: missing, config, path: 'x' })).rejects.toThrow(
      'gone.tflite: there is no such file or folder',
    );
  });

  it('makes what the page draws', async () => {
    const result = await client.run('view', { file: source, findings: [], verdicts: [] });
    expect(result.kind).toBe('model');
    if (result.kind !== 'model') return;
    expect(result.view.summary.bytes).toBe(fs.statSync(MODEL).size);
    expect(result.view.subgraphs[0]?.operators.length).toBe(164);
  });

  it("plans the arena of the page's timeline", async () => {
    const [plan] = await client.run('memory', { file: source });
    expect(plan?.tensors.length).toBeGreaterThan(100);
    expect(plan?.peak).toBeGreaterThanOrEqual(plan?.lowerBound ?? Infinity);
    const input = plan?.tensors.find(({ name }) => name === 'input');
    expect(input?.firstUse).toBe(0);
    const steps = plan?.steps.length ?? 0;
    expect(plan?.tensors.every(({ firstUse, lastUse }) => firstUse <= lastUse && lastUse < steps)).toBe(true);
  });

  it('counts, shows and exports a constant', async () => {
    const { view } = (await client.run('view', { file: source, findings: [], verdicts: [] })) as Extract<
      Awaited<ReturnType<typeof client.run<'view'>>>,
      { kind: 'model' }
    >;
    const tensorIndex = view.subgraphs[0]?.tensors.findIndex(
      ({ kind, type }) => kind === 'constant' && type === 'FLOAT16',
    );
    const address = { file: source, subgraph: 0, tensorIndex: tensorIndex ?? -1 };
    const histogram = await client.run('tensor-histogram', { ...address, bins: 16 });
    expect(histogram.bins.reduce((sum, count) => sum + count, 0)).toBe(histogram.count);
    const values = await client.run('tensor-values', { ...address, start: 1, count: 3 });
    expect(values).toMatchObject({
      total: histogram.count,
      values: [expect.any(String), expect.any(String), expect.any(String)],
    });
    const npy = readNpy(await client.run('tensor-export', { ...address, format: 'npy' }));
    expect(npy.shape).toEqual(view.subgraphs[0]?.tensors[tensorIndex ?? -1]?.shape);
    const csv = new TextDecoder().decode(await client.run('tensor-export', { ...address, format: 'csv' }));
    expect(csv.split(/[,\n]/).filter(Boolean).length).toBe(histogram.count);
    await expect(
      client.run('tensor-values', { ...address, tensorIndex: 99_999, start: 0, count: 1 }),
    ).rejects.toThrow('subgraph 0 has no tensor 99999');
  });

  it('runs a model on a folder and writes what it computed', async () => {
    const outputFolder = path.join(folder, 'outputs');
    fs.mkdirSync(outputFolder);
    const steps: number[] = [];
    const result = await client.run(
      'run-on-folder',
      { file: source, folder: pictures(), runtime: 'tflite', outputFolder, format: 'npy' },
      { onProgress: ({ done }) => steps.push(done) },
    );
    expect(result.samples.map(({ name }) => name)).toEqual(['0.png', '1.png', '2.png']);
    expect(fs.readdirSync(outputFolder).sort()).toEqual([...result.files]);
    expect(result.files.length).toBe(6);
    const [first] = result.files;
    const array = readNpy(new Uint8Array(fs.readFileSync(path.join(outputFolder, first ?? ''))));
    expect(array.shape).toEqual(result.outputs.find(({ name }) => first?.includes(name))?.shape);
    expect(steps.length).toBeGreaterThan(1);
  });

  it('quantizes, and the result is what lint calls runnable', async () => {
    const recipe = { scheme: 'int8', io: 'int8' } as const;
    const { bytes, report } = await client.run('quantize', { file: source, recipe, folder: pictures() });
    expect(report.sizeAfter).toBe(bytes.length);
    const config = resolveConfig({ runtimes: ['tflm'] });
    const { verdicts } = await client.run('lint', {
      file: { kind: 'bytes', name: 'q', bytes },
      config,
      path: 'q',
    });
    expect(verdicts).toMatchObject([{ runtime: 'tflm', verdict: 'runs' }]);
    const second: FileSource = { kind: 'bytes', name: 'q', bytes };
    const request = { first: source, second, folder: pictures(), runtimes: ['tflite', 'tflm'] } as const;
    const comparison = await client.run('compare', request);
    expect(comparison.layers.filter(({ isOutput }) => isOutput).length).toBe(2);
  });

  it('is cancelled in the middle of work that never pauses', async () => {
    const controller = new AbortController();
    const request = {
      file: source,
      folder: pictures(),
      runtime: 'tflite',
      outputFolder: null,
      format: 'npy',
    } as const;
    const running = client.run('run-on-folder', request, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(running).rejects.toBeInstanceOf(JobCancelledError);
  });
});
