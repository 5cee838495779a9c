import type { FileAccess, FolderAccess } from '../../model';
import { nodeFile, nodeFolder } from './node-files';

/** A file as it is named to a worker: on disk, or its bytes where there is no disk (virtual workspaces). */
export type FileSource =
  | { readonly kind: 'path'; readonly name: string; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array };

/** Names of `files` are relative to the folder. */
export type FolderSource =
  | { readonly kind: 'path'; readonly name: string; readonly path: string }
  | { readonly kind: 'files'; readonly name: string; readonly files: readonly FileSource[] };

export function openFile(source: FileSource): FileAccess {
  if (source.kind === 'path') return nodeFile(source.path, source.name);
  const { name, bytes } = source;
  return {
    name,
    size: () => Promise.resolve(bytes.length),
    read: (range) => Promise.resolve(range ? bytes.subarray(range.start, range.end) : bytes),
  };
}

export function openFolder(source: FolderSource): FolderAccess {
  if (source.kind === 'path') return nodeFolder(source.path, source.name);
  const files = source.files.map(openFile);
  return { name: source.name, list: () => Promise.resolve(files) };
}
