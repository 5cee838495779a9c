import { statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from './errors';
import { filesBelow, globFiles } from './walk';

/** A model file to work on. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  /** For reports: relative to the working folder where it is in it, with `/` between folders. */
  readonly shown: string;
}

/**
 * The files that the arguments name: files as they are, folders for the `.tflite` files below them, globs. Sorted by
 * path, each once.
 *
 * @throws UsageError for an argument that names nothing.
 */
export async function findTargets(args: readonly string[], workingFolder: string): Promise<Target[]> {
  const files = new Set<string>();
  for (const arg of args) {
    for (const file of await filesOf(arg, workingFolder)) files.add(file);
  }
  return [...files]
    .map((file) => ({ file, shown: shownPath(file, workingFolder) }))
    .sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
}

async function filesOf(arg: string, workingFolder: string): Promise<string[]> {
  const resolved = path.resolve(workingFolder, arg);
  const stats = statSync(resolved, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    const files = (await filesBelow(resolved)).filter((file) => /\.tflite$/i.test(file));
    // A folder that is named like a model is told like any file that cannot be read.
    if (files.length === 0 && /\.tflite$/i.test(resolved)) return [resolved];
    if (files.length === 0) throw new UsageError(`${arg}: there is no .tflite file in this folder.`);
    return files;
  }
  if (stats !== undefined) return [resolved];
  if (!picomatch.scan(arg.replaceAll('\\', '/')).isGlob)
    throw new UsageError(`${arg}: there is no such file or folder.`);
  const files = await globFiles(arg, workingFolder);
  if (files.length === 0) throw new UsageError(`${arg}: no file matches this pattern.`);
  return files;
}

/** `models/a.tflite`; a file outside the working folder by its absolute path. */
export function shownPath(file: string, workingFolder: string): string {
  const relative = path.relative(workingFolder, file);
  const isOutside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  return slashes(isOutside ? file : relative);
}

export function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
