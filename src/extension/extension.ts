import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { ModelEditors, type SentMessage } from './editor/model-editors';
import { ModelWatcher } from './files/model-watcher';
import { registerFixActions } from './fixes/code-actions';
import { FixPreviews } from './fixes/fix-previews';
import { JobLanes } from './job-lanes';
import { registerLanguageFeatures } from './listing/language-features';
import type { HostMessage } from '../protocol';
import { ListingDocuments } from './listing/listing-documents';
import { ModelJobs } from './model-jobs';
import { Problems } from './problems/problems';
import { Reports } from './reports/reports';
import type { Services } from './services';
import { Settings } from './settings/settings';
import { StatusItem } from './status-bar/status-item';

/** What the extension gives to others, and to its own tests. */
export interface ExtensionApi {
  /** Fires when the page of a model has loaded and asks for its data. */
  readonly onDidBecomeReady: vscode.Event<vscode.Uri>;
  /** Fires when findings of a model are new, or gone. */
  readonly onDidChangeFindings: vscode.Event<vscode.Uri>;
  /** Fires when a page was sent something about its model: its data, what is wrong with the file, new findings. */
  readonly onDidSendPage: vscode.Event<SentMessage>;
  /** What a page of this model is sent. */
  page(model: vscode.Uri): Promise<HostMessage>;
  /** Milliseconds that `activate` took. */
  readonly activationMilliseconds: number;
}

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const start = performance.now();
  const services = createServices(context);
  const { problems, listings, watcher, editors } = services;
  context.subscriptions.push(
    registerCommands(services),
    registerLanguageFeatures(listings),
    registerFixActions(services),
    new StatusItem(services),
    problems.onDidChange((uri) => listings.refresh(uri)),
    watcher.onDidChange((uri) => listings.refresh(uri)),
  );
  problems.start();
  const activationMilliseconds = performance.now() - start;
  services.log.debug(`Activated in ${activationMilliseconds.toFixed(1)} ms.`);
  return {
    onDidBecomeReady: editors.onDidBecomeReady,
    onDidChangeFindings: problems.onDidChange,
    onDidSendPage: editors.onDidSend,
    page: (model) => services.models.page(model, new vscode.CancellationTokenSource().token),
    activationMilliseconds,
  };
}

function createServices(context: vscode.ExtensionContext): Services {
  const own = <T extends vscode.Disposable>(part: T): T => {
    context.subscriptions.push(part);
    return part;
  };
  const log = own(vscode.window.createOutputChannel('TFLite Workbench', { log: true }));
  const jobs = own(new JobLanes(context.extensionPath));
  const watcher = own(new ModelWatcher());
  const settings = own(new Settings(log, jobs));
  const reports = own(new Reports());
  // These know each other: they are given the whole and use it when they are asked something.
  const services: { -readonly [Part in keyof Services]?: Services[Part] } = {
    context,
    log,
    jobs,
    watcher,
    settings,
    reports,
  };
  const whole = services as Services;
  services.models = new ModelJobs(whole);
  services.problems = own(new Problems(whole));
  services.listings = own(new ListingDocuments((uri, token) => whole.models.listing(uri, token)));
  services.editors = own(new ModelEditors(whole));
  services.fixPreviews = own(new FixPreviews(whole));
  return whole;
}
