import * as vscode from 'vscode';
import { activeModel } from '../files/model-uri';
import type { Services } from '../services';

/** Lets the user choose the runtimes that models are checked against. `runtimes` given, it sets them without a dialog. */
export async function selectRuntimes(services: Services, runtimes?: unknown): Promise<void> {
  if (Array.isArray(runtimes)) return services.settings.setRuntimes(runtimes.map(String));
  const model = activeModel();
  const settings = model && (await services.settings.forModel(model));
  if (settings?.file && settings.fileNamesRuntimes) return openConfig(settings.file);
  const chosen = new Set(services.settings.runtimes());
  const items = (await services.settings.runtimeProfiles()).map(({ id, title }) => ({
    label: title,
    description: id,
    id,
    picked: chosen.has(id),
  }));
  const own = [...chosen]
    .filter((id) => items.every((item) => item.id !== id))
    .map((id) => ({ label: id, description: 'from the settings', id, picked: true }));
  const picked = await vscode.window.showQuickPick([...items, ...own], {
    title: 'Runtimes That Models Are Checked Against',
    placeHolder: 'TensorFlow Lite on phones and computers, TensorFlow Lite Micro on microcontrollers',
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!picked) return;
  if (picked.length === 0) throw new Error('Choose at least one runtime.');
  await services.settings.setRuntimes(picked.map(({ id }) => id));
}

/** Where the repository's file names the runtimes, the setting would be of no effect. */
async function openConfig(file: vscode.Uri): Promise<void> {
  const open = 'Open the File';
  const text = `The runtimes of this model are named in ${vscode.workspace.asRelativePath(file)}.`;
  if ((await vscode.window.showInformationMessage(text, open)) === open)
    await vscode.window.showTextDocument(file);
}
