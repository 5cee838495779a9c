/**
 * The messages between the extension (host) and the editor's page. Both directions are discriminated unions of plain
 * data. A request from the page carries an id, is answered exactly once, with a result or an error, and can be cancelled.
 *
 * The page speaks first (`ready`); the host answers with `loading`, `model` or `unreadable`, and sends the same again
 * whenever the file changes: the page keeps tab, camera, selection and filters. The page also keeps these over a reload,
 * in the webview's own state (`acquireVsCodeApi().setState`), so that the host stores nothing about views.
 */
import type { FindingView } from './fix-view';
import type { FileProblem, MemoryView, ModelView, RuntimeVerdict } from './view';

export type HostMessage =
  | { readonly type: 'loading'; readonly fileName: string; readonly step: string }
  | { readonly type: 'model'; readonly view: ModelView }
  | { readonly type: 'unreadable'; readonly problem: FileProblem }
  /** Lint ran again (other runtimes, other settings): replaces findings and verdicts, the model is the same. */
  | {
      readonly type: 'findings';
      readonly findings: readonly FindingView[];
      readonly verdicts: readonly RuntimeVerdict[];
    }
  /** A memory plan; replaces an earlier one of the same title. */
  | { readonly type: 'memory'; readonly memory: MemoryView }
  | { readonly type: 'reveal'; readonly target: RevealTarget }
  | { readonly type: 'show-tab'; readonly tab: PageTab }
  | Reply;

export type PageMessage =
  | { readonly type: 'ready' }
  | ({ readonly type: 'request'; readonly id: number } & PageRequest)
  | { readonly type: 'cancel'; readonly id: number };

export type PageTab = 'graph' | 'operators' | 'tensors' | 'metadata' | 'findings' | 'memory';

/** Selects a node of the graph and brings it into sight. */
export type RevealTarget =
  | { readonly kind: 'operator'; readonly subgraph: number; readonly operatorIndex: number }
  | { readonly kind: 'tensor'; readonly subgraph: number; readonly tensorIndex: number };

/** What the page may ask, with the parameters and the result of each. */
export interface PageRequests {
  /** Opens the text listing beside the editor, at the operator or tensor. */
  'reveal-in-listing': { params: RevealTarget; result: null };
  /** Opens the page of a rule. */
  'open-docs': { params: { readonly ruleId: string }; result: null };
  'weight-histogram': { params: HistogramParams; result: HistogramResult };
  'tensor-values': { params: TensorValuesParams; result: TensorValuesResult };
  /** Asks where to, then writes `.npy`, `.csv` or raw bytes. The result is the file's name; null where the user gave up. */
  'export-tensor': { params: TensorAddress; result: string | null };
  /** Starts Quantize Model… for this file. */
  quantize: { params: null; result: null };
  'select-runtimes': { params: null; result: null };
  /** Puts text on the clipboard. */
  copy: { params: { readonly text: string }; result: null };
  /** Applies a fix to a finding of the newest `findings`, by its position there; to all that it answers where null. */
  'apply-fix': { params: { readonly finding: number | null; readonly fixId: string }; result: null };
}

export interface TensorAddress {
  readonly subgraph: number;
  readonly tensorIndex: number;
}

export interface HistogramParams extends TensorAddress {
  readonly bins: number;
}

export interface HistogramResult {
  /** Counts of equally wide bins from `min` to `max`; the last one holds `max` itself. */
  readonly bins: readonly number[];
  /** Over finite elements, in real values (dequantized). */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** Population standard deviation. */
  readonly std: number;
  readonly count: number;
  readonly zeros: number;
  /** NaN and infinite elements. */
  readonly nonFinite: number;
}

export interface TensorValuesParams extends TensorAddress {
  readonly start: number;
  readonly count: number;
}

export interface TensorValuesResult {
  /** As stored (quantized integers stay integers), in words: int64 and strings do not fit a number. */
  readonly values: readonly string[];
  readonly total: number;
}

export type RequestMethod = keyof PageRequests;
export type ParamsOf<M extends RequestMethod> = PageRequests[M]['params'];
export type ResultOf<M extends RequestMethod> = PageRequests[M]['result'];

/** A method with its parameters: a discriminated union over `method`. */
export type PageRequest = {
  [M in RequestMethod]: { readonly method: M; readonly params: ParamsOf<M> };
}[RequestMethod];

export type Reply =
  | {
      readonly type: 'reply';
      readonly id: number;
      readonly ok: true;
      readonly result: ResultOf<RequestMethod>;
    }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly error: RequestError };

export interface RequestError {
  /** `cancelled`: the page asked for it. `failed`: anything else; the message says what and what to do. */
  readonly code: 'cancelled' | 'failed';
  readonly message: string;
}
