import * as vscode from 'vscode';
import type { Services } from '../services';

/** Puts on the clipboard what a bug report needs, with no file or folder name in it. Gives the text. */
export async function copyDebugInformation(services: Services): Promise<string> {
  const { extension } = services.context;
  const models = services.problems.all();
  const findings = models.reduce((sum, { outcome }) => sum + outcome.findings.length, 0);
  const information = {
    version: String(extension.packageJSON.version),
    vscode: vscode.version,
    app: vscode.env.appName,
    ui: vscode.env.uiKind === vscode.UIKind.Web ? 'web' : 'desktop',
    remote: vscode.env.remoteName ? 'yes' : 'no',
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    trusted: vscode.workspace.isTrusted,
    workspaceFolders: vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [],
    settings: { runtimes: services.settings.runtimes(), 'lint.run': services.settings.run },
    models: models.length,
    findings,
  };
  const text = JSON.stringify(information, null, 2);
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage('The debug information is on the clipboard.');
  return text;
}
