import { Worker } from 'node:worker_threads';
import { JobCancelledError, reviveError, WorkerDiedError } from './errors';
import type { JobName, JobRequest, JobResult } from './jobs';
import type { FromWorker, ProgressStep, ToWorker } from './protocol';

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: ProgressStep) => void;
  /** Goes before the jobs that wait. */
  readonly urgent?: boolean;
}

export interface JobClientOptions {
  /** A worker that does not answer a cancellation within this time is ended, and with it the job. */
  readonly cancelGraceMs?: number;
  /** A worker without work is ended after this time, and its memory returned. */
  readonly idleMs?: number;
}

interface Job {
  readonly name: JobName;
  readonly request: JobRequest<JobName>;
  readonly options: RunOptions;
  readonly resolve: (result: JobResult<JobName>) => void;
  readonly reject: (error: Error) => void;
  readonly onAbort: () => void;
}

interface Running {
  readonly id: number;
  readonly job: Job;
  graceTimer: NodeJS.Timeout | null;
}

/**
 * Runs jobs one after another in a worker thread of its own. The worker starts with the first job; one that dies rejects the
 * job it was at with a `WorkerDiedError`, and the next job gets a fresh one.
 */
export class JobClient {
  private worker: Worker | null = null;
  private readonly queue: Job[] = [];
  private running: Running | null = null;
  private idleTimer: NodeJS.Timeout | null = null;
  private nextId = 1;
  private disposed = false;

  constructor(
    private readonly workerFile: string,
    private readonly options: JobClientOptions = {},
  ) {}

  /** Rejects with a `JobCancelledError`, a `WorkerDiedError`, or the `JobError` of what the job threw. */
  run<Name extends JobName>(
    name: Name,
    request: JobRequest<Name>,
    options: RunOptions = {},
  ): Promise<JobResult<Name>> {
    return new Promise<JobResult<Name>>((resolve, reject) => {
      if (this.disposed || options.signal?.aborted) return reject(new JobCancelledError());
      const job: Job = {
        name,
        request,
        options,
        resolve: (result) => resolve(result as JobResult<Name>),
        reject,
        onAbort: () => this.cancel(job),
      };
      options.signal?.addEventListener('abort', job.onAbort, { once: true });
      if (options.urgent) this.queue.unshift(job);
      else this.queue.push(job);
      this.startNext();
    });
  }

  /** Cancels everything and ends the worker. */
  async dispose(): Promise<void> {
    this.disposed = true;
    for (const job of this.queue.splice(0)) this.settle(job, () => job.reject(new JobCancelledError()));
    this.finish((job) => job.reject(new JobCancelledError()));
    await this.endWorker();
  }

  private startNext(): void {
    if (this.running || this.disposed) return;
    const job = this.queue.shift();
    if (!job) {
      this.idleTimer = setTimeout(() => void this.endWorker(), this.options.idleMs ?? 60_000);
      this.idleTimer.unref();
      return;
    }
    if (this.idleTimer) clearTimeout(this.idleTimer);
    this.idleTimer = null;
    this.running = { id: this.nextId++, job, graceTimer: null };
    this.worker ??= this.startWorker();
    this.post({ kind: 'start', id: this.running.id, job: job.name, request: job.request } as ToWorker);
  }

  private post(message: ToWorker): void {
    try {
      this.worker?.postMessage(message);
    } catch (error) {
      this.finish((job) => job.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  private cancel(job: Job): void {
    const waiting = this.queue.indexOf(job);
    if (waiting >= 0) {
      this.queue.splice(waiting, 1);
      return this.settle(job, () => job.reject(new JobCancelledError()));
    }
    const running = this.running;
    if (running?.job !== job) return;
    this.post({ kind: 'cancel', id: running.id });
    running.graceTimer = setTimeout(() => {
      void this.endWorker();
      this.finish((late) => late.reject(new JobCancelledError()));
    }, this.options.cancelGraceMs ?? 1500);
  }

  private startWorker(): Worker {
    const worker = new Worker(this.workerFile);
    worker.unref();
    worker.on('message', (message: FromWorker) => this.receive(worker, message));
    worker.on('error', (error) => this.died(worker, error.message));
    worker.on('exit', (code) => this.died(worker, `it ended with code ${code}`));
    return worker;
  }

  private receive(worker: Worker, message: FromWorker): void {
    const running = this.running;
    if (worker !== this.worker || message.id !== running?.id) return;
    switch (message.kind) {
      case 'progress':
        return running.job.options.onProgress?.(message.step);
      case 'result':
        return this.finish((job) => job.resolve(message.result));
      case 'error':
        return this.finish((job) => job.reject(reviveError(message.error)));
    }
  }

  private died(worker: Worker, why: string): void {
    if (worker !== this.worker) return;
    this.worker = null;
    this.finish((job) =>
      job.reject(new WorkerDiedError(`The worker stopped in the middle of the job "${job.name}": ${why}.`)),
    );
  }

  /** Ends the running job and starts the next. */
  private finish(settle: (job: Job) => void): void {
    const running = this.running;
    if (!running) return;
    this.running = null;
    if (running.graceTimer) clearTimeout(running.graceTimer);
    this.settle(running.job, () => settle(running.job));
    this.startNext();
  }

  private settle(job: Job, outcome: () => void): void {
    job.options.signal?.removeEventListener('abort', job.onAbort);
    outcome();
  }

  private async endWorker(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    if (this.idleTimer) clearTimeout(this.idleTimer);
    this.idleTimer = null;
    await worker?.terminate();
  }
}
