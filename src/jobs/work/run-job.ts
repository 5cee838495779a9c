import type { JobContext, JobName, JobResult } from '../jobs';
import type { StartMessage } from '../protocol';
import { checkDataset } from './check-dataset';
import { compareOnFolder } from './compare';
import { listProfiles, readConfig } from './config';
import { makeFirmware } from './firmware';
import { fixModel, listFixes } from './fix';
import { lintFile } from './lint';
import { makeListing } from './listing';
import { planMemory } from './memory';
import { quantizeModel } from './quantize';
import { runOnFolder } from './run-on-folder';
import { exportTensor, tensorHistogram, tensorValues } from './tensor';
import { makeView } from './view';

/** Runs one job here and now. */
export function runJob(message: StartMessage, context: JobContext): Promise<JobResult<JobName>> {
  switch (message.job) {
    case 'lint':
      return lintFile(message.request);
    case 'view':
      return makeView(message.request);
    case 'listing':
      return makeListing(message.request);
    case 'memory':
      return planMemory(message.request);
    case 'tensor-histogram':
      return tensorHistogram(message.request, context);
    case 'tensor-values':
      return tensorValues(message.request);
    case 'tensor-export':
      return exportTensor(message.request);
    case 'check-dataset':
      return checkDataset(message.request, context);
    case 'run-on-folder':
      return runOnFolder(message.request, context);
    case 'config':
      return readConfig(message.request);
    case 'profiles':
      return listProfiles();
    case 'list-fixes':
      return listFixes(message.request);
    case 'fix':
      return fixModel(message.request, context);
    case 'firmware':
      return makeFirmware(message.request);
    case 'quantize':
      return quantizeModel(message.request, context);
    case 'compare':
      return compareOnFolder(message.request, context);
  }
}
