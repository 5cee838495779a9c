import { datasetInputs, inspectDataset, type DatasetReport } from '../../dataset';
import type { FileSource, FolderSource } from '../files/sources';
import { openFolder } from '../files/sources';
import type { JobContext } from '../jobs';
import { loadModel } from './load-model';

export interface DatasetRequest {
  readonly file: FileSource;
  readonly folder: FolderSource;
}

export type DatasetResult = DatasetReport;

export async function checkDataset(request: DatasetRequest, context: JobContext): Promise<DatasetResult> {
  const { model } = await loadModel(request.file);
  return inspectDataset(openFolder(request.folder), datasetInputs(model), context);
}
