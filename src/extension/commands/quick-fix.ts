import * as vscode from 'vscode';
import { LISTING_SCHEME } from '../files/model-uri';
import { fixActionsAt } from '../fixes/code-actions';
import type { Services } from '../services';

/** The quick fixes of the listing's line as a list: VS Code's own list is not for read-only documents. */
export async function quickFix(services: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== LISTING_SCHEME) return;
  const actions = fixActionsAt(services, editor.document, editor.selection);
  if (actions.length === 0) {
    void vscode.window.showInformationMessage('No finding is on this line.');
    return;
  }
  const items = actions.map((action) => ({ label: action.title, action }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Quick Fix', placeHolder: 'What to do?' });
  const command = picked?.action.command;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
