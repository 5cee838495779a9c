/**
 * TFLite Workbench as a library: read, lint, run, quantize and write TensorFlow Lite (LiteRT) models in Node or in a
 * browser, without Python and without native code.
 *
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { createInterpreter, lint, quantize, readModel, writeModel } from 'tflite-workbench';
 *
 * const model = readModel(await readFile('model.tflite'));
 *
 * const { runtimes, findings } = lint(model, { runtimes: ['tflm'] });
 * console.log(runtimes.tflm.verdict, findings.map((finding) => finding.message));
 *
 * const interpreter = createInterpreter(model, { runtime: 'tflm' });
 * interpreter.setInput(0, new Float32Array(49 * 40));
 * interpreter.invoke();
 * console.log(interpreter.output(0).data);
 *
 * const { model: smaller } = await quantize(model, { scheme: 'dynamic' });
 * const bytes = writeModel(smaller);
 * ```
 *
 * @packageDocumentation
 */

// The model: bytes in, a `Model` out, and back.
export { ModelFormatError, readModel, writeModel } from './model';
export { elementCount, operatorName, tensorByteSize, tensorData } from './model';
export type * from './model';

// Lint: what a runtime refuses, and why.
export { lint, lintFile, ruleDescriptions } from './lint';
export type {
  Finding,
  FindingTensor,
  LintOptions,
  LintResult,
  Outcome,
  RuleMeta,
  RuntimeVerdict,
  Severity,
  Verdict,
} from './lint';
export { lintWithConfig, parseConfig, resolveConfig } from './lint/config';
export type { LintConfig, ResolvedConfig, Suppression } from './lint/config';
export { renderReport } from './lint/reports';
export type { FileReport, ReportFormat, ReportTool } from './lint/reports';
export { findProfile, runtimeProfiles } from './runtimes';
export type { RuntimeProfile } from './runtimes';

// Run: what a runtime computes, bit for bit for integers.
export { createInterpreter, InterpreterError, supportedOperators } from './interpreter';
export type {
  Interpreter,
  InterpreterOptions,
  Observer,
  RuntimeName,
  RuntimeTensor,
  TypedArray,
} from './interpreter';

// Quantize, and measure what it costs.
export { compareModels, quantize, QuantizeError } from './quantizer';
export type {
  CompareOptions,
  Comparison,
  LayerComparison,
  QuantizeOptions,
  QuantizeReport,
  QuantizeResult,
  QuantizedLayer,
  Recipe,
  SchemeName,
} from './quantizer';
export { datasetInputs, inspectDataset, openDataset, readNpy, writeNpy } from './dataset';
export type { Dataset, DatasetInput, DatasetProblem, DatasetReport, NpyArray } from './dataset';

// Look into: figures, statistics, differences, and the model as text.
export { estimateArena, modelDifference, operatorCost, summarize, tensorStatistics } from './analysis';
export type {
  ArenaEstimate,
  ModelDifference,
  ModelSummary,
  OperatorCost,
  TensorStatistics,
} from './analysis';
export { createListing } from './listing';
export type { Listing, ListingOptions } from './listing';
