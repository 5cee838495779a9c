import { readdir } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';

/**
 * Every file below a folder, sorted. Hidden folders and `node_modules` are left out, links to folders are not followed,
 * and a folder that may not be read is skipped.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const visit = async (current: string): Promise<void> => {
    const entries = await readdir(current, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const full = path.join(current, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(full);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        files.push(full);
      }
    }
  };
  await visit(folder);
  return files.sort();
}

/** The files that a glob matches, relative to `workingFolder` or absolute; `/` and `\` both part folders. */
export async function globFiles(pattern: string, workingFolder: string): Promise<string[]> {
  const { base, glob } = picomatch.scan(pattern.replaceAll('\\', '/'));
  if (glob === '') return [];
  const folder = path.resolve(workingFolder, base);
  const matches = picomatch(glob);
  const files = await filesBelow(folder);
  return files.filter((file) => matches(path.relative(folder, file).split(path.sep).join('/')));
}
