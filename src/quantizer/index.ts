export { QuantizeError } from './errors';
export { quantize } from './quantize';
export type { QuantizeOptions, QuantizeReport, QuantizeResult, QuantizedLayer } from './quantize';
export type { QuantizeNote } from './schemes/scheme';
export type { ObserverName, Recipe, SchemeName } from './recipe/recipe';
export { compareModels } from './validate/compare-models';
export type { CompareOptions, Comparison, LayerComparison } from './validate/compare-models';
export type { ErrorMetrics } from './validate/metrics';
