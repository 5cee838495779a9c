import type { SerializedError } from './protocol';

/** The caller cancelled the job; nothing was left behind. */
export class JobCancelledError extends Error {
  override readonly name = 'JobCancelledError';
  constructor() {
    super('Cancelled.');
  }
}

/** The worker ended in the middle of a job (out of memory, a crash). The next job starts a fresh one. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
}

/** What a job threw in the worker, under the name of the class that was thrown there. */
export class JobError extends Error {
  override readonly name: string;
  constructor(error: SerializedError) {
    super(error.message);
    this.name = error.name;
    if (error.stack) this.stack = error.stack;
  }
}

export function serializeError(error: unknown, cancelled: boolean): SerializedError {
  if (error instanceof Error) {
    return { name: error.name, message: error.message, stack: error.stack ?? null, cancelled };
  }
  return { name: 'Error', message: String(error), stack: null, cancelled };
}

export function reviveError(error: SerializedError): Error {
  return error.cancelled ? new JobCancelledError() : new JobError(error);
}
