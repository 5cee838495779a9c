import type { Dataset } from '../dataset';
import { InterpreterError } from '../interpreter';
import { isCompiledForAccelerator, writeModel, type Model, type Progress } from '../model';
import { QuantizeError } from './errors';
import { prepareModel, type PreparedModel } from './prepare/prepare';
import type { Recipe } from './recipe/recipe';
import { raiseMinRuntimeVersion } from './rewrite/runtime-version';
import { SCHEMES } from './schemes';
import type { QuantizeNote, SchemeResult } from './schemes/scheme';
import { worstFirst } from './validate/compare-models';
import type { ErrorMetrics } from './validate/metrics';
import { runSideBySide } from './validate/run-side-by-side';

export interface QuantizeOptions {
  /** Typical inputs; `int8` needs them, for the other schemes they serve to measure the error. */
  readonly dataset?: Dataset;
  /** Samples to measure the error on; 16 where it is not given, 0 to leave it out. */
  readonly validationSamples?: number;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** What an operator writes in the float model against the same tensor of the quantized model. */
export interface QuantizedLayer extends ErrorMetrics {
  /** Of the source model's subgraph 0. */
  readonly operatorIndex: number;
  readonly operator: string;
  readonly tensor: string;
}

export interface QuantizeReport {
  /** Bytes of the files. */
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  /** Worst first; empty where there is no dataset. */
  readonly layers: readonly QuantizedLayer[];
  /** Operators that were left as they are, and why; operator indices are the source model's. */
  readonly notes: readonly QuantizeNote[];
  /** Null for schemes that need none. */
  readonly calibration: { readonly samples: number; readonly seconds: number } | null;
  /** Samples that the layers were measured on. */
  readonly validationSamples: number;
  /** Why they could not be measured, such as a custom operator that cannot run here; null where nothing went wrong. */
  readonly validationProblem: string | null;
}

export interface QuantizeResult {
  readonly model: Model;
  readonly report: QuantizeReport;
}

const VALIDATION_SAMPLES = 16;

/**
 * Quantizes a float model: recipe → calibrate → plan → rewrite → validate. The source is not changed.
 * @throws QuantizeError where the model cannot be quantized as asked, InterpreterError where it cannot run, or the
 * signal's reason.
 */
export async function quantize(
  model: Model,
  recipe: Recipe,
  options: QuantizeOptions = {},
): Promise<QuantizeResult> {
  const { dataset, signal, progress } = options;
  const scheme = SCHEMES[recipe.scheme];
  if (model.subgraphs[0] === undefined) throw new QuantizeError('the model has no subgraph');
  if (scheme.needsDataset && dataset === undefined) {
    throw new QuantizeError(
      `${recipe.scheme} needs a dataset: typical inputs of the model, to find the ranges of values`,
    );
  }
  if (isCompiledForAccelerator(model)) {
    throw new QuantizeError(
      'the model was compiled for an accelerator (DISPATCH_OP): quantize the model that it was compiled from',
    );
  }
  signal?.throwIfAborted();
  const prepared = prepareModel(model, { densify: scheme.needsDenseWeights });
  const applied = await scheme.apply({ prepared, recipe, dataset: dataset ?? null, progress, signal });
  const result = { ...applied, model: raiseMinRuntimeVersion(applied.model) };
  const validation = await validate(prepared, result, options);
  return {
    model: result.model,
    report: {
      sizeBefore: writeModel(model).length,
      sizeAfter: writeModel(result.model).length,
      ...validation,
      notes: result.notes,
      calibration: result.calibration,
    },
  };
}

type Validation = Pick<QuantizeReport, 'layers' | 'validationSamples' | 'validationProblem'>;

async function validate(
  prepared: PreparedModel,
  result: SchemeResult,
  options: QuantizeOptions,
): Promise<Validation> {
  const { dataset, validationSamples = VALIDATION_SAMPLES, progress, signal } = options;
  if (dataset === undefined || dataset.samples === 0 || validationSamples === 0) {
    return { layers: [], validationSamples: 0, validationProblem: null };
  }
  const pairs = result.layers.map((layer) => ({ first: layer.floatTensor, second: layer.quantizedTensor }));
  try {
    const models = [prepared.model, result.model] as const;
    const limits = { maxSamples: validationSamples, progress, signal };
    const { metrics, samples } = await runSideBySide(models, dataset, pairs, limits);
    const layers = result.layers.flatMap((layer, index): QuantizedLayer[] => {
      const measured = metrics[index];
      if (!measured) return [];
      const { operatorIndex, operator, name } = layer;
      return [{ operatorIndex, operator, tensor: name, ...measured }];
    });
    return { layers: worstFirst(layers), validationSamples: samples, validationProblem: null };
  } catch (error) {
    // The quantized model is good for the runtimes that have what is missing here.
    if (!(error instanceof InterpreterError)) throw error;
    return { layers: [], validationSamples: 0, validationProblem: error.message };
  }
}
