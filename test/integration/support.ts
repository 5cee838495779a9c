import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/extension/extension';

export const EXTENSION_ID = 'tflite-workbench.tflite-workbench';
export const VIEW_TYPE = 'tfliteWorkbench.model';

/** The activated extension's exports. */
export async function activate(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(EXTENSION_ID);
  if (!extension) throw new Error(`the extension ${EXTENSION_ID} is not there`);
  return extension.activate();
}

/** A file of the workspace, which is a copy of the sample workspace. */
export function workspaceFile(relative: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, relative);
}

/** An empty folder of the test's own, inside the workspace where `inWorkspace` is set. */
export function scratchFolder(name: string): vscode.Uri {
  const root = process.env['TEST_SCRATCH'];
  if (!root) throw new Error('TEST_SCRATCH is not set: the suite is started by npm run test:integration');
  const folder = path.join(root, 'scratch', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return vscode.Uri.file(folder);
}

export async function closeAllEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until `look` gives something other than null, false or undefined; throws with `what` after `limit` milliseconds. */
export async function eventually<T>(
  what: string,
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a model as a click in the explorer does, and waits until its page asks for the model. */
export async function openModel(uri: vscode.Uri): Promise<void> {
  const { onDidBecomeReady } = await activate();
  let subscription: vscode.Disposable | undefined;
  const ready = new Promise<void>((resolve) => {
    subscription = onDidBecomeReady((opened) => {
      if (opened.toString() === uri.toString()) resolve();
    });
  });
  await vscode.commands.executeCommand('vscode.open', uri);
  await ready;
  subscription?.dispose();
}

export function activeTabInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

export const diagnosticCode = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : String(code);
