/** The door between the extension and the editor's page. */
export type { Finding, FindingTensor, Outcome, Severity, Verdict } from '../lint/finding';
export { QUANTIZE_TO_INT8, SAFETY_WORDS, safetySentence } from './fix-view';
export type { FindingView, FixSafety, FixView } from './fix-view';
export type * from './view';
export type * from './webview';
export { RequestClient, RequestFailed } from './request-client';
export { RequestServer, type RequestHandlers } from './request-server';
export { modelView, type ModelViewParts, type OperatorCost } from './model-view';
