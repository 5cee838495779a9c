import { datasetInputs, openDataset, type DatasetProblem } from '../../dataset';
import type { RuntimeName } from '../../interpreter';
import { compareModels, type Comparison } from '../../quantizer';
import type { FileSource, FolderSource } from '../files/sources';
import { openFolder } from '../files/sources';
import type { JobContext } from '../jobs';
import { loadModel } from './load-model';
import { noSamples } from './run-on-folder';

export interface CompareRequest {
  readonly first: FileSource;
  readonly second: FileSource;
  readonly folder: FolderSource;
  /** As which runtime each computes it. */
  readonly runtimes: readonly [RuntimeName, RuntimeName];
}

export interface CompareResult extends Comparison {
  /** Files of the folder that could not be used. */
  readonly problems: readonly DatasetProblem[];
}

/** Runs two models over one folder. Throws an Error where no file of it can be used or the inputs of the models differ. */
export async function compareOnFolder(request: CompareRequest, context: JobContext): Promise<CompareResult> {
  const [first, second] = [await loadModel(request.first), await loadModel(request.second)];
  const dataset = await openDataset(openFolder(request.folder), datasetInputs(first.model), context);
  if (dataset.samples === 0) throw new Error(noSamples(request.folder.name, dataset.problems));
  const { runtimes } = request;
  const comparison = await compareModels(first.model, second.model, dataset, { runtimes, ...context });
  return { ...comparison, problems: dataset.problems };
}
