import type { JobName, JobRequest, JobResult } from './jobs';

/** What the client says to its worker. One job runs at a time, so a worker never holds a queue. */
export type ToWorker = StartMessage | { readonly kind: 'cancel'; readonly id: number };

/** A start message for each job, so that a `switch` on `job` narrows the request. */
export type StartMessage = {
  [Name in JobName]: {
    readonly kind: 'start';
    readonly id: number;
    readonly job: Name;
    readonly request: JobRequest<Name>;
  };
}[JobName];

/** What the worker says back: any number of `progress`, then one `result` or one `error`. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly step: ProgressStep }
  | { readonly kind: 'result'; readonly id: number; readonly result: JobResult<JobName> }
  | { readonly kind: 'error'; readonly id: number; readonly error: SerializedError };

/** `done` of `total` steps; `total` is 0 while unknown. */
export interface ProgressStep {
  readonly done: number;
  readonly total: number;
  readonly message?: string;
}

export interface SerializedError {
  /** The class's name, such as 'ModelError'. */
  readonly name: string;
  readonly message: string;
  readonly stack: string | null;
  /** True where the job ended because it was cancelled. */
  readonly cancelled: boolean;
}
