import { statSync } from 'node:fs';
import path from 'node:path';
import { datasetInputs, openDataset } from '../dataset';
import type { Dataset } from '../dataset';
import { nodeFolder } from '../jobs';
import type { Model, Progress } from '../model';
import { UsageError } from './errors';
import type { Terminal } from './terminal';

export interface FolderOptions {
  readonly workingFolder: string;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly maxSamples?: number;
}

/**
 * A folder of samples, checked whole before long work starts: every file that cannot be used, looks wrong, or was
 * understood only by an assumption is told on the terminal.
 *
 * @throws UsageError where there is no such folder; an Error where none of its files can be used.
 */
export async function openSampleFolder(arg: string, model: Model, options: FolderOptions): Promise<Dataset> {
  const { workingFolder, terminal, signal, progress, maxSamples } = options;
  const folder = path.resolve(workingFolder, arg);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${arg}: there is no such folder.`);
  if (!stats.isDirectory())
    throw new UsageError(`${arg}: this is a file; name the folder that holds the samples.`);
  const dataset = await openDataset(nodeFolder(folder, arg), datasetInputs(model), {
    signal,
    progress,
    ...(maxSamples === undefined ? {} : { maxSamples }),
  });
  const problems = dataset.problems.map(({ file, reason }) => `${file}: ${reason}`);
  if (dataset.samples === 0)
    throw new Error([`${arg}: no file of this folder can be used.`, ...problems].join('\n'));
  for (const problem of problems) terminal.err(`warning: left out: ${problem}\n`);
  for (const { file, reason } of dataset.warnings) terminal.err(`warning: ${file}: ${reason}\n`);
  for (const assumption of dataset.assumptions) terminal.err(`note: ${assumption}\n`);
  return dataset;
}
