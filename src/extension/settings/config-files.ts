import * as vscode from 'vscode';
import type { LintConfig } from '../../lint/config';
import { baseName } from '../files/model-uri';
import type { JobLanes } from '../job-lanes';

const CONFIG_FILE = 'tflite-workbench.json';

/** The nearest `tflite-workbench.json` above a model. */
export interface FoundConfigFile {
  readonly uri: vscode.Uri;
  readonly config: LintConfig;
  /** The model's path relative to the file's folder. */
  readonly relativePath: string;
}

/** The `tflite-workbench.json` files: read when first asked for, again when they change; what is wrong in them is a problem. */
export class ConfigFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly collection = vscode.languages.createDiagnosticCollection('tflite-workbench-config');
  private readonly cache = new Map<string, Promise<LintConfig | null>>();
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  constructor(private readonly jobs: JobLanes) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = (uri: vscode.Uri): void => {
      this.cache.delete(uri.toString());
      this.collection.delete(uri);
      this.changed.fire();
    };
    this.subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
    );
  }

  async find(model: vscode.Uri): Promise<FoundConfigFile | null> {
    for (let folder = vscode.Uri.joinPath(model, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
      const uri = vscode.Uri.joinPath(folder, CONFIG_FILE);
      const config = await this.read(uri);
      const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
      if (config) return { uri, config, relativePath: model.path.slice(prefix.length) };
      if (folder.path === '/' || folder.path === '') return null;
    }
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.collection.dispose();
    this.changed.dispose();
  }

  private read(uri: vscode.Uri): Promise<LintConfig | null> {
    const key = uri.toString();
    let known = this.cache.get(key);
    if (!known) {
      known = this.parse(uri).catch((error: unknown) => {
        this.cache.delete(key); // read again next time
        throw error;
      });
      this.cache.set(key, known);
    }
    return known;
  }

  private async parse(uri: vscode.Uri): Promise<LintConfig | null> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch {
      return null; // there is none here
    }
    const request = { text: new TextDecoder().decode(bytes) };
    const { config, problems } = await this.jobs.quick.run('config', request, { urgent: true });
    const diagnostics = problems.map(({ message, line, column }) => {
      const range = new vscode.Range(line - 1, column - 1, line - 1, column);
      const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = baseName(uri);
      return diagnostic;
    });
    this.collection.set(uri, diagnostics);
    return config;
  }
}
