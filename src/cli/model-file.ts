import { statSync } from 'node:fs';
import path from 'node:path';
import { nodeFile } from '../jobs';
import { ModelFormatError, readModel } from '../model';
import type { Model } from '../model';
import { UsageError } from './errors';
import { shownPath } from './targets';

export interface ModelFile {
  /** Absolute. */
  readonly file: string;
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly model: Model;
}

/**
 * Reads the model that an argument names.
 *
 * @throws UsageError where there is no such file; else an error that names the file and what is wrong with it.
 */
export async function openModel(arg: string, workingFolder: string): Promise<ModelFile> {
  const file = path.resolve(workingFolder, arg);
  const shown = shownPath(file, workingFolder);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${arg}: there is no such file.`);
  if (stats.isDirectory()) throw new UsageError(`${arg}: this is a folder; name a .tflite file.`);
  const bytes = await nodeFile(file, shown).read();
  try {
    return { file, shown, bytes, model: readModel(bytes) };
  } catch (error) {
    if (error instanceof ModelFormatError) throw new Error(`${shown}: ${error.message}`, { cause: error });
    throw error;
  }
}
