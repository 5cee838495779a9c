import { CONFIG_FILE } from './config';

export interface FoundConfig {
  /** Path of the configuration file. */
  readonly path: string;
  /** The folder that its globs are relative to. */
  readonly folder: string;
  readonly text: string;
}

/** The text of a file, or null where there is none. Throws where it is there and cannot be read. */
export type ReadText = (path: string) => Promise<string | null>;

/**
 * The nearest configuration: in `folder` or the closest folder above it that has one. Paths have `/` between folders
 * (`/home/me/project`, `C:/project`, or the path of an URI).
 */
export async function discoverConfig(folder: string, readText: ReadText): Promise<FoundConfig | null> {
  for (const each of foldersUpwards(folder)) {
    const path = each.endsWith('/') ? `${each}${CONFIG_FILE}` : `${each}/${CONFIG_FILE}`;
    const text = await readText(path);
    if (text !== null) return { path, folder: each, text };
  }
  return null;
}

/** `/a/b`, `/a`, `/`. */
function foldersUpwards(folder: string): string[] {
  const folders: string[] = [];
  let current = folder.length > 1 ? folder.replace(/\/+$/, '') : folder;
  for (;;) {
    folders.push(current === '' ? '/' : current);
    const slash = current.lastIndexOf('/');
    if (slash === -1 || current === '/') return folders;
    current = current.slice(0, slash);
  }
}
