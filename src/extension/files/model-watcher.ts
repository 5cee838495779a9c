import * as vscode from 'vscode';
import { baseName, isModelFile } from './model-uri';

/** Events of one file that come closer together than this are one: writers work in steps. */
const SETTLE_MS = 150;

/** Tells of `.tflite` files that appear, change or go, wherever they are: the workspace's, and others while they are open. */
export class ModelWatcher implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly deleted = new vscode.EventEmitter<vscode.Uri>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly workspaceWatcher: vscode.FileSystemWatcher;

  /** A file was created or written. */
  readonly onDidChange = this.changed.event;
  readonly onDidDelete = this.deleted.event;

  constructor() {
    this.workspaceWatcher = vscode.workspace.createFileSystemWatcher('**/*.tflite');
    this.forward(this.workspaceWatcher);
  }

  /** Watches a file outside the workspace too; inside there is nothing to do. */
  watch(uri: vscode.Uri): vscode.Disposable {
    if (vscode.workspace.getWorkspaceFolder(uri)) return new vscode.Disposable(() => undefined);
    const folder = vscode.Uri.joinPath(uri, '..');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, baseName(uri)),
    );
    this.forward(watcher);
    return watcher;
  }

  dispose(): void {
    this.workspaceWatcher.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.changed.dispose();
    this.deleted.dispose();
  }

  private forward(watcher: vscode.FileSystemWatcher): void {
    watcher.onDidCreate((uri) => this.settle(uri, this.changed));
    watcher.onDidChange((uri) => this.settle(uri, this.changed));
    watcher.onDidDelete((uri) => this.settle(uri, this.deleted));
  }

  private settle(uri: vscode.Uri, emitter: vscode.EventEmitter<vscode.Uri>): void {
    if (!isModelFile(uri)) return;
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const fire = (): void => {
      this.timers.delete(key);
      emitter.fire(uri);
    };
    this.timers.set(key, setTimeout(fire, SETTLE_MS));
  }
}
