/** Long work off the editor's thread, and the file access of Node that it and the command line share. */
export { JobClient } from './client';
export type { JobClientOptions, RunOptions } from './client';
export { JobCancelledError, JobError, WorkerDiedError } from './errors';
export { nodeFile, nodeFolder } from './files/node-files';
export { openFile, openFolder } from './files/sources';
export type { FileSource, FolderSource } from './files/sources';
export type { JobContext, JobName, JobRequest, JobResult, Jobs } from './jobs';
export type { ProgressStep } from './protocol';
export type { RunResult, RunSample } from './work/run-on-folder';
export type { DatasetResult } from './work/check-dataset';
export type { CompareResult } from './work/compare';
export type { QuantizeResult } from './work/quantize';
export type { LintedFinding, LintResult } from './work/lint';
export type { FirmwareResult } from './work/firmware';
export type { FindingPlace, FixChoice, FixResult, FixStep, FixVerdict } from './work/fix';
export type { TopValue } from './work/top-values';
