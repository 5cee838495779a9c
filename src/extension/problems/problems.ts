import * as vscode from 'vscode';
import type { LintResult } from '../../jobs';
import { JobCancelledError } from '../../jobs';
import { isModelFile, listingUri, LISTING_SCHEME, modelUri } from '../files/model-uri';
import type { Services } from '../services';
import { listingDiagnostics, modelDiagnostics } from './diagnostics';

/** Requests that wait in the worker's queue at a time; the rest waits here, where it can be dropped. */
const CONCURRENT = 2;

interface Run {
  readonly controller: AbortController;
  readonly outcome: Promise<LintResult | null>;
}

/** What lint says about each model, in the Problems panel and to whoever asks. */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('tflite-workbench');
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly outcomes = new Map<string, LintResult>();
  private readonly runs = new Map<string, Run>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private scanning: AbortController | null = null;

  /** A model has findings that are newer, or none any more. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: Services) {}

  /** Begins to follow files, editors and settings, and looks at the workspace where the settings say so. */
  start(): void {
    const { watcher, settings } = this.services;
    this.subscriptions.push(
      watcher.onDidChange((uri) => {
        if (this.isFollowed(uri)) void this.lint(uri);
        else this.forget(uri);
      }),
      watcher.onDidDelete((uri) => this.forget(uri)),
      settings.onDidChange(() => this.restart()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.restart()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.scheme === LISTING_SCHEME) this.publishListing(modelUri(uri));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === LISTING_SCHEME) this.collection.delete(uri);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0 && settings.run !== 'workspace') this.forgetClosed();
      }),
    );
    if (settings.run === 'workspace') void this.lintWorkspace();
  }

  /** What the newest run found; null where there was none. */
  known(uri: vscode.Uri): LintResult | null {
    return this.outcomes.get(uri.toString()) ?? null;
  }

  /** Every model that was looked at. */
  all(): { uri: vscode.Uri; outcome: LintResult }[] {
    return [...this.outcomes].map(([uri, outcome]) => ({ uri: vscode.Uri.parse(uri, true), outcome }));
  }

  /** What lint says now: of the run under way, of the newest one, or of one that this starts. Null when cancelled. */
  async outcome(uri: vscode.Uri): Promise<LintResult | null> {
    const running = this.runs.get(uri.toString());
    return running ? running.outcome : (this.known(uri) ?? this.lint(uri, { urgent: true }));
  }

  /** Looks at one model; a run of the same model that is under way is dropped. Null when this run is dropped itself. */
  lint(uri: vscode.Uri, options: { urgent?: boolean } = {}): Promise<LintResult | null> {
    const key = uri.toString();
    this.runs.get(key)?.controller.abort();
    const controller = new AbortController();
    const run: Run = { controller, outcome: this.run(uri, controller.signal, options.urgent ?? false) };
    this.runs.set(key, run);
    void run.outcome.finally(() => {
      if (this.runs.get(key) === run) this.runs.delete(key);
    });
    return run.outcome;
  }

  /**
   * Looks at all models of the workspace, a few at a time; a scan that is under way is dropped. Gives how many were looked at.
   */
  async lintWorkspace(
    signal?: AbortSignal,
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<number> {
    this.scanning?.abort();
    const scan = new AbortController();
    this.scanning = scan;
    const stop = (): void => scan.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const models = await this.services.settings.findModels();
      this.forgetAllBut(models);
      const waiting = models.values();
      let done = 0;
      const work = async (): Promise<void> => {
        for (const uri of waiting) {
          if (scan.signal.aborted) return;
          await this.lint(uri);
          onProgress(++done, models.length);
        }
      };
      await Promise.all(Array.from({ length: CONCURRENT }, work));
      return done;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (this.scanning === scan) this.scanning = null;
    }
  }

  dispose(): void {
    this.scanning?.abort();
    for (const { controller } of this.runs.values()) controller.abort();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.collection.dispose();
    this.changed.dispose();
  }

  private async run(uri: vscode.Uri, signal: AbortSignal, urgent: boolean): Promise<LintResult | null> {
    try {
      const outcome = await this.services.models.lint(uri, { signal, urgent });
      if (signal.aborted) return null;
      this.outcomes.set(uri.toString(), outcome);
      this.publish(uri);
      return outcome;
    } catch (error) {
      if (!(error instanceof JobCancelledError))
        this.services.log.error(`Lint of ${uri.toString()}: ${String(error)}`);
      return null;
    }
  }

  private publish(uri: vscode.Uri): void {
    const outcome = this.known(uri);
    if (outcome && !this.services.settings.isExcluded(uri)) {
      this.collection.set(uri, modelDiagnostics(uri, outcome.findings));
    } else {
      this.collection.delete(uri);
    }
    this.publishListing(uri);
    this.changed.fire(uri);
  }

  /** Squiggles only where the listing is open: else every problem would be in the panel twice. */
  private publishListing(model: vscode.Uri): void {
    const listing = listingUri(model);
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === listing.toString());
    const outcome = this.known(model);
    if (isOpen && outcome) this.collection.set(listing, listingDiagnostics(model, outcome.findings));
    else this.collection.delete(listing);
  }

  private isFollowed(uri: vscode.Uri): boolean {
    if (this.isOpen(uri)) return true;
    return this.services.settings.run === 'workspace' && !this.services.settings.isExcluded(uri);
  }

  private isOpen(uri: vscode.Uri): boolean {
    const listing = listingUri(uri).toString();
    return (
      this.services.editors.isOpen(uri) ||
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === listing)
    );
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    this.runs.get(key)?.controller.abort();
    if (!this.outcomes.delete(key)) return;
    this.collection.delete(uri);
    this.collection.delete(listingUri(uri));
    this.changed.fire(uri);
  }

  private forgetAllBut(models: readonly vscode.Uri[]): void {
    const kept = new Set(models.map((uri) => uri.toString()));
    for (const { uri } of this.all()) {
      if (!kept.has(uri.toString()) && !this.isOpen(uri)) this.forget(uri);
    }
  }

  private forgetClosed(): void {
    for (const { uri } of this.all()) if (!this.isOpen(uri)) this.forget(uri);
  }

  /** Other settings: all that is known is asked again. */
  private restart(): void {
    const open = this.services.editors.openModels().filter(isModelFile);
    for (const uri of open) void this.lint(uri, { urgent: true });
    if (this.services.settings.run === 'workspace') void this.lintWorkspace();
    else this.forgetClosed();
  }
}
