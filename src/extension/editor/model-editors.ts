import * as vscode from 'vscode';
import type { HostMessage, RevealTarget } from '../../protocol';
import { MODEL_VIEW_TYPE } from '../files/model-uri';
import type { Services } from '../services';
import { ModelDocument } from './model-document';
import { ModelPage } from './model-page';

/** A message that went to a page of a model. */
export interface SentMessage {
  readonly uri: vscode.Uri;
  readonly message: HostMessage;
}

/** The custom editor of `.tflite` files, and who is open in it. */
export class ModelEditors implements vscode.CustomReadonlyEditorProvider<ModelDocument>, vscode.Disposable {
  private readonly pages = new Set<ModelPage>();
  private readonly sent = new vscode.EventEmitter<SentMessage>();
  private readonly ready = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  /** A page has loaded its scripts and asks for its model. */
  readonly onDidBecomeReady = this.ready.event;
  readonly onDidSend = this.sent.event;

  constructor(private readonly services: Services) {
    this.subscriptions = [
      vscode.window.registerCustomEditorProvider(MODEL_VIEW_TYPE, this, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { enableFindWidget: false },
      }),
    ];
  }

  openCustomDocument(uri: vscode.Uri): ModelDocument {
    const document = new ModelDocument(uri);
    const watching = vscode.Disposable.from(
      this.services.watcher.watch(uri),
      this.services.watcher.onDidChange((changed) => {
        if (changed.toString() === uri.toString()) document.reload();
      }),
      this.services.watcher.onDidDelete((deleted) => {
        if (deleted.toString() === uri.toString()) document.reload();
      }),
    );
    document.onDidDispose(() => watching.dispose());
    return document;
  }

  resolveCustomEditor(document: ModelDocument, panel: vscode.WebviewPanel): void {
    const { uri } = document;
    const page = new ModelPage(this.services, document, panel, {
      onReady: () => this.ready.fire(uri),
      onSend: (message) => this.sent.fire({ uri, message }),
    });
    this.pages.add(page);
    panel.onDidDispose(() => {
      this.pages.delete(page);
      page.dispose();
    });
  }

  /** Opens the model, if it is not open, and brings the operator or tensor into sight. */
  async reveal(uri: vscode.Uri, target: RevealTarget | null): Promise<void> {
    const page = this.find(uri) ?? (await this.open(uri));
    if (target) page?.reveal(target);
    else page?.panel.reveal(page.panel.viewColumn);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.ready.dispose();
    this.sent.dispose();
  }

  private async open(uri: vscode.Uri): Promise<ModelPage | null> {
    await vscode.commands.executeCommand('vscode.openWith', uri, MODEL_VIEW_TYPE);
    return this.find(uri);
  }

  /** The page in front, where the model is open more than once. */
  private find(uri: vscode.Uri): ModelPage | null {
    const pages = [...this.pages].filter(({ document }) => document.uri.toString() === uri.toString());
    return (
      pages.find(({ panel }) => panel.active) ?? pages.find(({ panel }) => panel.visible) ?? pages[0] ?? null
    );
  }
}
