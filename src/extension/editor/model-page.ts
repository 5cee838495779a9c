import * as vscode from 'vscode';
import {
  RequestServer,
  type HostMessage,
  type PageMessage,
  type PageTab,
  type RevealTarget,
} from '../../protocol';
import { baseName } from '../files/model-uri';
import type { Services } from '../services';
import type { ModelDocument } from './model-document';
import { pageHtml, pageRoot } from './page-html';
import { pageRequests } from './page-requests';

/** Told of what a page does. */
export interface PageListener {
  onReady(): void;
  onSend(message: HostMessage): void;
}

/** One editor tab of one model: answers the page's messages and sends the model whenever it changes. */
export class ModelPage {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly requests: RequestServer;
  /** Messages for a page that is not yet there. */
  private pending: HostMessage[] = [];
  private isReady = false;
  private loading: vscode.CancellationTokenSource | null = null;
  /** Findings that came while the model was being read. */
  private findingsChanged = false;
  /** Counts the memory plans that were asked for: only the newest is sent. */
  private plans = 0;

  constructor(
    private readonly services: Services,
    readonly document: ModelDocument,
    readonly panel: vscode.WebviewPanel,
    private readonly listener: PageListener,
  ) {
    const { webview } = panel;
    const extension = services.context.extensionUri;
    this.requests = new RequestServer(pageRequests(services, document.uri), (reply) => this.post(reply));
    webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extension)] };
    this.subscriptions.push(
      webview.onDidReceiveMessage(async (message: PageMessage) => {
        if (message.type !== 'ready') return this.requests.receive(message);
        this.isReady = true;
        listener.onReady();
        await this.load();
        for (const waiting of this.pending.splice(0)) this.post(waiting);
      }),
      document.onDidChangeContent(() => void this.load()),
      services.problems.onDidChange((uri) => {
        if (uri.toString() === document.uri.toString()) this.sendFindings();
      }),
    );
    webview.html = pageHtml(webview, extension);
  }

  reveal(target: RevealTarget): void {
    this.panel.reveal(this.panel.viewColumn);
    this.send({ type: 'reveal', target });
  }

  showTab(tab: PageTab): void {
    this.send({ type: 'show-tab', tab });
  }

  dispose(): void {
    this.loading?.cancel();
    this.requests.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Posts now, or once the page has its model. */
  private send(message: HostMessage): void {
    if (this.isReady && this.loading === null) this.post(message);
    else this.pending.push(message);
  }

  private post(message: HostMessage): void {
    void this.panel.webview.postMessage(message);
    this.listener.onSend(message);
  }

  private async load(): Promise<void> {
    if (!this.isReady) return;
    this.loading?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.loading = source;
    const { uri } = this.document;
    this.post({ type: 'loading', fileName: baseName(uri), step: 'Reading the model' });
    try {
      const message = await this.services.models.page(uri, source.token);
      if (source.token.isCancellationRequested) return;
      this.post(message);
      if (message.type === 'model') void this.sendMemory(++this.plans);
    } catch (error) {
      if (source.token.isCancellationRequested) return;
      this.services.log.error(`${uri.toString()}: ${String(error)}`);
      const problem = {
        fileName: baseName(uri),
        message: error instanceof Error ? error.message : String(error),
        byteOffset: null,
        path: null,
        hint: 'See the log (TFLite: Show Log).',
      };
      this.post({ type: 'unreadable', problem });
    } finally {
      source.dispose();
      if (this.loading === source) {
        this.loading = null;
        if (this.findingsChanged) this.sendFindings(); // lint ran while the model was read
      }
    }
  }

  /** After the model: planning may take longer than drawing. */
  private async sendMemory(number: number): Promise<void> {
    const source = new vscode.CancellationTokenSource();
    const stop = this.document.onDidChangeContent(() => source.cancel());
    try {
      const plans = await this.services.models.memory(this.document.uri, source.token);
      if (number !== this.plans || source.token.isCancellationRequested) return;
      for (const memory of plans) this.post({ type: 'memory', memory });
    } catch (error) {
      if (source.token.isCancellationRequested) return;
      this.services.log.warn(`Memory plan of ${this.document.uri.toString()}: ${String(error)}`);
    } finally {
      stop.dispose();
      source.dispose();
    }
  }

  private sendFindings(): void {
    const outcome = this.services.problems.known(this.document.uri);
    this.findingsChanged = this.loading !== null;
    if (!outcome || !this.isReady || this.loading) return;
    this.post({
      type: 'findings',
      findings: outcome.findings.map(({ finding }) => finding),
      verdicts: outcome.verdicts,
    });
  }
}
