import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JobCancelledError, JobClient, JobError, WorkerDiedError, type JobRequest } from '../../../src/jobs';

/** A worker that behaves as the name of the file in its request says. */
const WORKER = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (message) => {
  if (message.kind === 'cancel') {
    if (cooperative) parentPort.postMessage({ kind: 'error', id: message.id, error: { name: 'AbortError', message: 'aborted', stack: null, cancelled: true } });
    return;
  }
  const { id, request } = message;
  const answer = (result) => parentPort.postMessage({ kind: 'result', id, result });
  const behaviour = request.file.name;
  cooperative = behaviour === 'cooperative';
  if (behaviour === 'thread') answer(threadId);
  if (behaviour === 'throws') parentPort.postMessage({ kind: 'error', id, error: { name: 'ModelFormatError', message: 'bad', stack: null, cancelled: false } });
  if (behaviour === 'crashes') setTimeout(() => { throw new Error('out of luck'); });
  if (behaviour === 'exits') process.exit(3);
  if (behaviour === 'spins') for (;;);
  if (behaviour === 'progress') {
    parentPort.postMessage({ kind: 'progress', id, step: { done: 1, total: 2 } });
    answer('done');
  }
});
let cooperative = false;
`;

const request = (name: string): JobRequest<'listing'> => ({
  file: { kind: 'path', name, path: name },
  findings: [],
});

describe('JobClient', () => {
  let folder: string;
  let client: JobClient;
  const open = (): JobClient =>
    (client = new JobClient(path.join(folder, 'worker.js'), { cancelGraceMs: 100 }));
  const run = (name: string, options?: Parameters<JobClient['run']>[2]): Promise<unknown> =>
    client.run('listing', request(name), options);

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jobs-'));
    fs.writeFileSync(path.join(folder, 'worker.js'), WORKER);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  afterEach(() => client.dispose());

  it('answers, in one worker', async () => {
    open();
    expect(await run('thread')).toBe(await run('thread'));
  });

  it('hands on progress', async () => {
    open();
    const steps: unknown[] = [];
    await run('progress', { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual([{ done: 1, total: 2 }]);
  });

  it('rejects with what the job threw, under its name, and goes on in the same worker', async () => {
    open();
    const thread = await run('thread');
    const error = await run('throws').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobError);
    expect(error).toMatchObject({ name: 'ModelFormatError', message: 'bad' });
    expect(await run('thread')).toBe(thread);
  });

  it.each(['crashes', 'exits'])('rejects a job whose worker %s, and starts a fresh one', async (name) => {
    open();
    const thread = await run('thread');
    await expect(run(name)).rejects.toBeInstanceOf(WorkerDiedError);
    expect(await run('thread')).not.toBe(thread);
  });

  it('keeps what waits when a worker dies', async () => {
    open();
    const dead = run('exits').catch((error: unknown) => error);
    const next = run('thread');
    expect(await dead).toBeInstanceOf(WorkerDiedError);
    expect(await next).toEqual(expect.any(Number));
  });

  it('cancels a job that listens, and keeps the worker', async () => {
    open();
    const thread = await run('thread');
    const controller = new AbortController();
    const running = run('cooperative', { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toBeInstanceOf(JobCancelledError);
    expect(await run('thread')).toBe(thread);
  });

  it('ends a job that never listens, with its worker', async () => {
    open();
    const controller = new AbortController();
    const running = run('spins', { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toBeInstanceOf(JobCancelledError);
    expect(await run('thread')).toEqual(expect.any(Number));
  });

  it('cancels a job that waits without touching the one that runs', async () => {
    open();
    const controller = new AbortController();
    const first = run('thread');
    const second = run('thread', { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toBeInstanceOf(JobCancelledError);
    expect(await first).toEqual(expect.any(Number));
  });

  it('runs urgent jobs first', async () => {
    open();
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    await Promise.all([
      run('thread').then(note('first')),
      run('thread').then(note('waiting')),
      run('thread', { urgent: true }).then(note('urgent')),
    ]);
    expect(order).toEqual(['first', 'urgent', 'waiting']);
  });

  it('cancels all when it is disposed of', async () => {
    open();
    const all = [run('cooperative'), run('thread')].map((job) => job.catch((error: unknown) => error));
    await client.dispose();
    for (const job of all) expect(await job).toBeInstanceOf(JobCancelledError);
    await expect(run('thread')).rejects.toBeInstanceOf(JobCancelledError);
  });
});
