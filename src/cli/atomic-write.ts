import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './errors';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. What is there before stays until then.
 *
 * @throws the signal's reason where it was aborted; nothing is left behind.
 */
export async function writeAtomic(
  file: string,
  data: Uint8Array | string,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeFile(temporary, data);
    signal?.throwIfAborted();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** @throws UsageError where the output is the source, or exists and was not to be overwritten. */
export async function checkOutput(output: string, source: string, force: boolean): Promise<void> {
  if (!existsSync(output)) return;
  if ((await realpath(output)) === (await realpath(source))) {
    throw new UsageError(`${output}: this is the model itself; choose another output file.`);
  }
  if (!force) throw new UsageError(`${output}: there is such a file already; --force overwrites it.`);
}
