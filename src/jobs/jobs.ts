/** What can be asked of a worker: each job's request and result. All is plain data that can be cloned between threads. */
import type { Progress } from '../model';
import type { CompareRequest, CompareResult } from './work/compare';
import type { ConfigRequest, ConfigResult, ProfilesResult } from './work/config';
import type { DatasetRequest, DatasetResult } from './work/check-dataset';
import type { FirmwareRequest, FirmwareResult } from './work/firmware';
import type { FixChoice, FixRequest, FixResult } from './work/fix';
import type { LintRequest, LintResult } from './work/lint';
import type { ListingRequest, ListingResult } from './work/listing';
import type { MemoryRequest, MemoryResult } from './work/memory';
import type { QuantizeRequest, QuantizeResult } from './work/quantize';
import type { RunRequest, RunResult } from './work/run-on-folder';
import type {
  ExportRequest,
  ExportResult,
  HistogramRequest,
  HistogramResult,
  ValuesRequest,
  ValuesResult,
} from './work/tensor';
import type { ViewRequest, ViewResult } from './work/view';

export interface Jobs {
  /** Findings, verdicts and where the findings are in the listing. */
  lint: { request: LintRequest; result: LintResult };
  /** The data that the editor's page draws. */
  view: { request: ViewRequest; result: ViewResult };
  /** The model as text, with positions. */
  listing: { request: ListingRequest; result: ListingResult };
  'tensor-histogram': { request: HistogramRequest; result: HistogramResult };
  'tensor-values': { request: ValuesRequest; result: ValuesResult };
  'tensor-export': { request: ExportRequest; result: ExportResult };
  /** Which files of a folder a model can take, and why not the others. */
  'check-dataset': { request: DatasetRequest; result: DatasetResult };
  /** What a `tflite-workbench.json` says, and what is wrong in it. */
  config: { request: ConfigRequest; result: ConfigResult };
  /** The plan of the tensor arena, for the page's timeline. */
  memory: { request: MemoryRequest; result: MemoryResult };
  /** The fixes that would change a model. */
  'list-fixes': { request: LintRequest; result: readonly FixChoice[] };
  /** The fixed model, with the proof that it computes the same. */
  fix: { request: FixRequest; result: FixResult };
  /** C++ that runs models on TensorFlow Lite Micro. */
  firmware: { request: FirmwareRequest; result: FirmwareResult };
  profiles: { request: null; result: ProfilesResult };
  quantize: { request: QuantizeRequest; result: QuantizeResult };
  'run-on-folder': { request: RunRequest; result: RunResult };
  compare: { request: CompareRequest; result: CompareResult };
}

export type JobName = keyof Jobs;
export type JobRequest<Name extends JobName> = Jobs[Name]['request'];
export type JobResult<Name extends JobName> = Jobs[Name]['result'];

/** What a job is given besides its request. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
