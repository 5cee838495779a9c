export { precisionText } from './precision';
export { summarize } from './summarize';
export type { ModelSummary, TensorSummary } from './summarize';
