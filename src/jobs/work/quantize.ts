import { datasetInputs, openDataset, type DatasetProblem } from '../../dataset';
import { writeModel } from '../../model';
import { quantize, type QuantizeReport, type Recipe } from '../../quantizer';
import type { FileSource, FolderSource } from '../files/sources';
import { openFolder } from '../files/sources';
import type { JobContext } from '../jobs';
import { loadModel } from './load-model';
import { noSamples } from './run-on-folder';

export interface QuantizeRequest {
  readonly file: FileSource;
  readonly recipe: Recipe;
  /** Typical inputs; null for schemes that need none. */
  readonly folder: FolderSource | null;
}

export interface QuantizeResult {
  /** The quantized model's file. */
  readonly bytes: Uint8Array;
  readonly report: QuantizeReport;
  /** Files of the folder that could not be used. */
  readonly problems: readonly DatasetProblem[];
  readonly assumptions: readonly string[];
}

/** Throws an Error where no file of the folder can be used, a `QuantizeError` where the model cannot be quantized so. */
export async function quantizeModel(request: QuantizeRequest, context: JobContext): Promise<QuantizeResult> {
  const { file, recipe, folder } = request;
  const { model } = await loadModel(file);
  const dataset = folder && (await openDataset(openFolder(folder), datasetInputs(model), context));
  if (folder && dataset?.samples === 0) throw new Error(noSamples(folder.name, dataset.problems));
  const result = await quantize(model, recipe, { ...context, ...(dataset ? { dataset } : {}) });
  return {
    bytes: writeModel(result.model),
    report: result.report,
    problems: dataset?.problems ?? [],
    assumptions: dataset?.assumptions ?? [],
  };
}
