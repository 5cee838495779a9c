/** The door between the extension and the editor's page. */
export type { Finding, FindingTensor, Outcome, Severity, Verdict } from '../lint/finding';
export type * from './view';
export type * from './webview';
export { RequestClient, RequestFailed } from './request-client';
export { RequestServer, type RequestHandlers } from './request-server';
export { modelView, type ModelViewParts, type OperatorCost } from './model-view';
