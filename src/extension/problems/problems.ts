import * as vscode from 'vscode';
import type { LintResult } from '../../jobs';
import { JobCancelledError } from '../../jobs';
import { isListingOpen, listingUri, openModels, tabModel } from '../files/model-uri';
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
        void this.follow(uri);
      }),
      watcher.onDidDelete((uri) => this.forget(uri)),
      settings.onDidChange(() => this.restart()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.restart()),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const tab of [...opened, ...closed]) {
          const model = tabModel(tab);
          if (model) this.publishListing(model);
        }
        if (closed.length > 0) this.forgetClosed();
      }),
    );
    if (settings.run === 'workspace') this.lintInBackground();
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
    for (;;) {
      const running = this.runs.get(uri.toString());
      if (!running) return this.known(uri) ?? this.lint(uri, { urgent: true });
      const outcome = await running.outcome;
      // A run that was dropped for a newer one says nothing: the newer one does.
      const next = this.runs.get(uri.toString());
      if (outcome || !next || next === running) return outcome;
    }
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

  private lintInBackground(): void {
    this.lintWorkspace().catch((error: unknown) => {
      this.services.log.error(`Lint of the workspace: ${String(error)}`);
    });
  }

  private async run(uri: vscode.Uri, signal: AbortSignal, urgent: boolean): Promise<LintResult | null> {
    try {
      const outcome = await this.services.models.lint(uri, { signal, urgent });
      const { isExcluded } = await this.services.settings.forModel(uri);
      if (signal.aborted) return null;
      this.outcomes.set(uri.toString(), outcome);
      this.publish(uri, isExcluded);
      return outcome;
    } catch (error) {
      if (!(error instanceof JobCancelledError))
        this.services.log.error(`Lint of ${uri.toString()}: ${String(error)}`);
      return null;
    }
  }

  private publish(uri: vscode.Uri, isExcluded: boolean): void {
    const outcome = this.known(uri);
    if (outcome && !isExcluded) {
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
    const outcome = this.known(model);
    if (outcome && isListingOpen(model))
      this.collection.set(listing, listingDiagnostics(model, outcome.findings));
    else this.collection.delete(listing);
  }

  /** The file was created or written. */
  private async follow(uri: vscode.Uri): Promise<void> {
    const { settings } = this.services;
    const isWanted =
      this.isOpen(uri) || (settings.run === 'workspace' && !(await settings.forModel(uri)).isExcluded);
    if (isWanted) await this.lint(uri);
    else this.forget(uri);
  }

  private isOpen(uri: vscode.Uri): boolean {
    return openModels().some((open) => open.toString() === uri.toString());
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

  /** Of models that have problems only while they are open. */
  private forgetClosed(): void {
    for (const { uri } of this.all()) {
      const isOfWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      if (this.services.settings.run === 'workspace' && isOfWorkspace) continue;
      if (!this.isOpen(uri)) this.forget(uri);
    }
  }

  /** Other settings: all that is known is asked again. */
  private restart(): void {
    for (const uri of openModels()) void this.lint(uri, { urgent: true });
    if (this.services.settings.run === 'workspace') this.lintInBackground();
    else this.forgetClosed();
  }
}
