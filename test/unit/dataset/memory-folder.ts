import type { FileAccess, FolderAccess } from '../../../src/model';

/** A folder in memory: file names to their bytes. */
export function memoryFolder(files: Readonly<Record<string, Uint8Array | string>>): FolderAccess {
  const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'folder',
    list: () => Promise.resolve(entries.map(([name, content]) => memoryFile(name, content))),
  };
}

function memoryFile(name: string, content: Uint8Array | string): FileAccess {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: () => Promise.resolve(bytes.length),
    read: (range) => Promise.resolve(range ? bytes.slice(range.start, range.end) : bytes),
  };
}
