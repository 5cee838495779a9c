import * as vscode from 'vscode';
import type { ChoiceItem } from './steps';
import { choose, type StepPlace } from './steps';

/** Folders of the workspace are looked at down to this depth. */
const MAXIMUM_DEPTH = 3;
const MAXIMUM_FOLDERS = 200;
const DATA_FILE = /\.(png|jpe?g|npy|npz|bin|raw)$/i;

/** Lets the user choose a folder that holds data files, from those of the workspace or from anywhere. */
export async function pickDataFolder(
  place: StepPlace,
  placeholder: string,
): Promise<vscode.Uri | 'back' | undefined> {
  const candidates = await dataFolders();
  const items: ChoiceItem<vscode.Uri | null>[] = candidates.map(({ uri, files }) => ({
    label: vscode.workspace.asRelativePath(uri),
    description: `${files} file${files === 1 ? '' : 's'}`,
    value: uri,
  }));
  items.push({ label: '$(folder-opened) Browse…', value: null });
  const picked = await choose<vscode.Uri | null>(place, placeholder, items);
  if (picked !== null) return picked;
  const options = { canSelectFiles: false, canSelectFolders: true, title: placeholder };
  return (await vscode.window.showOpenDialog(options))?.[0];
}

async function dataFolders(): Promise<{ uri: vscode.Uri; files: number }[]> {
  const found: { uri: vscode.Uri; files: number }[] = [];
  let visited = 0;
  const visit = async (folder: vscode.Uri, depth: number): Promise<void> => {
    if (++visited > MAXIMUM_FOLDERS) return;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    const files = entries.filter(
      ([name, type]) => type === vscode.FileType.File && DATA_FILE.test(name),
    ).length;
    if (files > 0) found.push({ uri: folder, files });
    if (depth === MAXIMUM_DEPTH) return;
    for (const [name, type] of entries) {
      if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== 'node_modules') {
        await visit(vscode.Uri.joinPath(folder, name), depth + 1);
      }
    }
  };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) await visit(uri, 0);
  return found;
}
