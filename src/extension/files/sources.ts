import * as vscode from 'vscode';
import type { FileSource, FolderSource } from '../../jobs';
import { baseName } from './model-uri';

/** Folders of a virtual workspace are read into memory: above this they are refused. */
const MAXIMUM_VIRTUAL_BYTES = 512 * 1024 * 1024;

/** How a worker gets at a file: by its path, or by its bytes where the workspace has no disk. */
export async function fileSource(uri: vscode.Uri, name: string = baseName(uri)): Promise<FileSource> {
  if (uri.scheme === 'file') return { kind: 'path', name, path: uri.fsPath };
  return { kind: 'bytes', name, bytes: await vscode.workspace.fs.readFile(uri) };
}

export async function folderSource(uri: vscode.Uri): Promise<FolderSource> {
  const name = baseName(uri);
  if (uri.scheme === 'file') return { kind: 'path', name, path: uri.fsPath };
  const files: FileSource[] = [];
  let bytes = 0;
  const visit = async (folder: vscode.Uri, prefix: string): Promise<void> => {
    for (const [entry, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (entry.startsWith('.')) continue;
      const inner = vscode.Uri.joinPath(folder, entry);
      if (type === vscode.FileType.Directory) await visit(inner, `${prefix}${entry}/`);
      if (type !== vscode.FileType.File) continue;
      const source = await fileSource(inner, `${prefix}${entry}`);
      bytes += source.kind === 'bytes' ? source.bytes.length : 0;
      if (bytes > MAXIMUM_VIRTUAL_BYTES)
        throw new Error(`${name}: more than 512 MiB, in a workspace without a disk`);
      files.push(source);
    }
  };
  await visit(uri, '');
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { kind: 'files', name, files };
}
