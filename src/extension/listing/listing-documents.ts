import * as vscode from 'vscode';
import type { Listing } from '../../listing';
import { listingUri, LISTING_SCHEME, modelUri } from '../files/model-uri';

/** Makes the listing of a model; rejects with an Error in words where the file cannot be read. */
export type MakeListing = (model: vscode.Uri, token: vscode.CancellationToken) => Promise<Listing>;

/** The listings that are open as documents. The same `Listing` serves the text and the positions. */
export class ListingDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly listings = new Map<string, Listing>();
  private readonly previews = new Map<string, Listing>();
  private readonly subscriptions: vscode.Disposable[];
  private previewCount = 0;

  readonly onDidChange = this.changed.event;

  constructor(private readonly makeListing: MakeListing) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(LISTING_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.listings.delete(uri.toString());
        this.previews.delete(uri.toString());
      }),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const preview = this.previews.get(uri.toString());
    if (preview) return this.keep(uri, preview);
    const model = modelUri(uri);
    try {
      return this.keep(uri, await this.makeListing(model, token));
    } catch (error) {
      this.listings.delete(uri.toString());
      return `# ${error instanceof Error ? error.message.replaceAll('\n', '\n# ') : String(error)}\n`;
    }
  }

  /** The listing of a model that is not written yet, as a document that lives until it is closed. */
  addPreview(model: vscode.Uri, listing: Listing): vscode.Uri {
    const uri = listingUri(model).with({ fragment: `preview-${++this.previewCount}` });
    this.previews.set(uri.toString(), listing);
    return uri;
  }

  /** The positions behind an open document; null where it has none (an unreadable file, a saved text). */
  of(document: vscode.TextDocument): Listing | null {
    return this.listings.get(document.uri.toString()) ?? null;
  }

  /** Makes the text anew where it is open. */
  refresh(model: vscode.Uri): void {
    const uri = listingUri(model);
    if (this.listings.has(uri.toString()) || isOpen(uri)) this.changed.fire(uri);
  }

  /** Shows a model's listing, at an operator or a tensor where one is given. */
  async show(
    model: vscode.Uri,
    target?: ListingTarget,
    options: vscode.TextDocumentShowOptions = {},
  ): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(listingUri(model));
    const listing = this.of(document);
    const span = target && listing ? spanOf(listing, target) : null;
    return vscode.window.showTextDocument(document, {
      preview: true,
      ...options,
      ...(span ? { selection: toRange(span) } : {}),
    });
  }

  private keep(uri: vscode.Uri, listing: Listing): string {
    this.listings.set(uri.toString(), listing);
    return listing.text;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }
}

export type ListingTarget =
  | { readonly kind: 'operator'; readonly subgraph: number; readonly operatorIndex: number }
  | { readonly kind: 'tensor'; readonly subgraph: number; readonly tensorIndex: number };

function spanOf(listing: Listing, target: ListingTarget): Listing['operators'][number]['span'] | null {
  if (target.kind === 'operator') {
    const found = listing.operators.find(
      ({ subgraph, operatorIndex }) => subgraph === target.subgraph && operatorIndex === target.operatorIndex,
    );
    return found?.span ?? null;
  }
  const found = listing.tensors.find(
    ({ subgraph, tensorIndex }) => subgraph === target.subgraph && tensorIndex === target.tensorIndex,
  );
  return found?.definition ?? null;
}

export function toRange(span: {
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}): vscode.Range {
  return new vscode.Range(span.line, span.startColumn, span.line, span.endColumn);
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
