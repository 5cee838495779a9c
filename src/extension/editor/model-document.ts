import * as vscode from 'vscode';

/**
 * A model that is open in editors, one for all editors of a file. Read-only today; edits would be events of this class, so
 * that `CustomEditorProvider` can take it over as it is.
 */
export class ModelDocument implements vscode.CustomDocument {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposed = new vscode.EventEmitter<void>();

  /** The content is another: the file was written anew. */
  readonly onDidChangeContent = this.changed.event;
  readonly onDidDispose = this.disposed.event;

  constructor(readonly uri: vscode.Uri) {}

  /** Called when the file on disk changed. */
  reload(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.disposed.fire();
    this.changed.dispose();
    this.disposed.dispose();
  }
}
