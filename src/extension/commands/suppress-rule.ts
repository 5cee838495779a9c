import * as vscode from 'vscode';
import { baseName } from '../files/model-uri';
import { withSuppression } from '../fixes/suppression';
import type { Services } from '../services';

/**
 * Writes into the nearest `tflite-workbench.json` above a model that this rule says nothing about it, and shows the place:
 * a reason can be added there. Where there is no such file, one is made in the workspace folder.
 */
export async function suppressRule(services: Services, given: unknown, ruleId: unknown): Promise<void> {
  const model = given instanceof vscode.Uri ? given : vscode.Uri.parse(String(given), true);
  const { file, path } = await services.settings.forModel(model);
  const folder = vscode.workspace.getWorkspaceFolder(model)?.uri;
  const target =
    file ?? vscode.Uri.joinPath(folder ?? vscode.Uri.joinPath(model, '..'), 'tflite-workbench.json');
  const files = [file || folder ? path : baseName(model)];
  const document = file ? await vscode.workspace.openTextDocument(file) : null;
  const text = document?.getText() ?? '';
  const edited = withSuppression(text, { rule: String(ruleId), files });
  const edit = new vscode.WorkspaceEdit();
  if (document) {
    edit.replace(target, new vscode.Range(0, 0, document.lineCount, 0), edited);
  } else {
    edit.createFile(target, { contents: new TextEncoder().encode(edited) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${target.fsPath} could not be changed.`);
  const shown = await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside });
  await shown.document.save();
  const place = shown.document.positionAt(edited.lastIndexOf(JSON.stringify(ruleId)));
  shown.selection = new vscode.Selection(place, place);
  shown.revealRange(shown.selection);
}
