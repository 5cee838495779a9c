import picomatch from 'picomatch';
import * as vscode from 'vscode';
import { isModelFile } from '../files/model-uri';

const SECTION = 'tfliteWorkbench';

/** Which models are checked: all of the workspace, or those that are open. */
export type RunTrigger = 'workspace' | 'open';

/** The settings of the workspace, and the `tflite-workbench.json` files in it. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;

  /** Something changed that findings depend on. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/tflite-workbench.json');
    const fire = (): void => this.changed.fire();
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(fire),
      watcher.onDidChange(fire),
      watcher.onDidDelete(fire),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) fire();
      }),
    );
  }

  get run(): RunTrigger {
    return vscode.workspace.getConfiguration(SECTION).get<RunTrigger>('lint.run', 'workspace');
  }

  /** Runtimes by the settings alone. */
  runtimes(scope?: vscode.Uri): readonly string[] {
    return vscode.workspace.getConfiguration(SECTION, scope).get<string[]>('runtimes', []);
  }

  async setRuntimes(runtimes: readonly string[]): Promise<void> {
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration(SECTION).update('runtimes', runtimes, target);
  }

  /** Models outside the workspace are never excluded. */
  isExcluded(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const path = uri.path.slice(folder.uri.path.length).replace(/^\/+/, '');
    return picomatch.isMatch(path, this.exclude(uri), { dot: true });
  }

  /** The models of the workspace that are not excluded, in the order of their paths. */
  async findModels(): Promise<vscode.Uri[]> {
    const found = await vscode.workspace.findFiles('**/*.tflite', null);
    return found
      .filter((uri) => isModelFile(uri) && !this.isExcluded(uri))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private exclude(scope: vscode.Uri): string[] {
    return vscode.workspace.getConfiguration(SECTION, scope).get<string[]>('exclude', []);
  }
}
