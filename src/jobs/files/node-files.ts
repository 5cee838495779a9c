import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileAccess, FolderAccess } from '../../model';

/** A folder with more files than this is taken for a mistake, such as the root of a disk. */
const MAXIMUM_FILES = 200_000;

/** A file on disk. `name` is what a person is shown; the path where it is left out. */
export function nodeFile(file: string, name: string = file): FileAccess {
  return {
    name,
    size: () => naming(name, async () => (await fs.stat(file)).size),
    read: (range) =>
      naming(name, async () => {
        if (!range) return plainBytes(await fs.readFile(file));
        const handle = await fs.open(file);
        try {
          const bytes = new Uint8Array(Math.max(0, range.end - range.start));
          let filled = 0;
          while (filled < bytes.length) {
            const { bytesRead } = await handle.read(
              bytes,
              filled,
              bytes.length - filled,
              range.start + filled,
            );
            if (bytesRead === 0) break;
            filled += bytesRead;
          }
          return bytes.subarray(0, filled);
        } finally {
          await handle.close();
        }
      }),
  };
}

/** A folder on disk and all below it; hidden files and folders (a leading dot) are left out, links are not followed. */
export function nodeFolder(folder: string, name: string = folder): FolderAccess {
  return {
    name,
    list: () =>
      naming(name, async () => {
        const files: string[] = [];
        const visit = async (relative: string): Promise<void> => {
          for (const entry of await fs.readdir(path.join(folder, relative), { withFileTypes: true })) {
            if (entry.name.startsWith('.')) continue;
            const inner = relative ? `${relative}/${entry.name}` : entry.name;
            if (entry.isDirectory()) await visit(inner);
            else if (entry.isFile()) files.push(inner);
            if (files.length > MAXIMUM_FILES) throw new Error(`more than ${MAXIMUM_FILES} files`);
          }
        };
        await visit('');
        return files.sort(byCodePoint).map((file) => nodeFile(path.join(folder, file), file));
      }),
  };
}

/** Not as a `Buffer`, whose `slice` is another than that of `Uint8Array`. */
function plainBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/** Runs it; what it throws names the file and says why in words. */
async function naming<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
    throw new Error(`${name}: ${reason}`, { cause: error });
  }
}
