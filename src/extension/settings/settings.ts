import * as vscode from 'vscode';
import type { RuntimeName } from '../../interpreter';
import {
  isExcluded,
  matchesGlob,
  resolveConfig,
  type LintConfig,
  type ResolvedConfig,
  type RuleLevel,
} from '../../lint/config';
import type { RuntimeProfile } from '../../runtimes';
import { isModelFile } from '../files/model-uri';
import type { JobLanes } from '../job-lanes';
import { ConfigFiles } from './config-files';

const SECTION = 'tfliteWorkbench';

/** Which models are checked: all of the workspace, or those that are open. */
export type RunTrigger = 'workspace' | 'open';

/** What holds for one model. */
export interface ModelSettings {
  readonly config: ResolvedConfig;
  /** The model's path as suppressions are matched with it. */
  readonly path: string;
  /** The `tflite-workbench.json` that has a say; null where there is none. */
  readonly file: vscode.Uri | null;
  /** True where that file names the runtimes: the setting is of no effect then. */
  readonly fileNamesRuntimes: boolean;
  readonly isExcluded: boolean;
}

/** VS Code's settings, with the nearest `tflite-workbench.json` above a model on top of them. */
export class Settings implements vscode.Disposable {
  private readonly files: ConfigFiles;
  private profiles: Promise<readonly RuntimeProfile[]> | null = null;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  private readonly reportedRuntimes = new Set<string>();

  /** Something changed that findings depend on. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly jobs: JobLanes,
  ) {
    this.files = new ConfigFiles(jobs);
    this.subscriptions = vscode.Disposable.from(
      this.files,
      this.files.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.changed.fire();
      }),
    );
  }

  get run(): RunTrigger {
    return vscode.workspace.getConfiguration(SECTION).get<RunTrigger>('lint.run', 'workspace');
  }

  /** The setting alone. */
  runtimes(scope?: vscode.Uri): readonly string[] {
    return vscode.workspace.getConfiguration(SECTION, scope).get<string[]>('runtimes', []);
  }

  /** Whose kernels the chosen runtimes have: full TensorFlow Lite, TensorFlow Lite Micro, or both. */
  async runtimeBases(model: vscode.Uri): Promise<readonly RuntimeName[]> {
    const { config } = await this.forModel(model);
    const known = [...config.profiles, ...(await this.runtimeProfiles())];
    const bases = config.runtimes.flatMap((id) => known.find((profile) => profile.id === id)?.base ?? []);
    return (['tflite', 'tflm'] as const).filter((base) => bases.includes(base));
  }

  /** The runtimes that come with the extension. */
  runtimeProfiles(): Promise<readonly RuntimeProfile[]> {
    // The worker has them: the facts behind them are too large for the extension host.
    this.profiles ??= this.jobs.quick.run('profiles', null, { urgent: true }).catch((error: unknown) => {
      this.profiles = null; // asked again next time
      throw error;
    });
    return this.profiles;
  }

  async setRuntimes(runtimes: readonly string[]): Promise<void> {
    const target = vscode.workspace.workspaceFolders
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await vscode.workspace.getConfiguration(SECTION).update('runtimes', runtimes, target);
  }

  async forModel(model: vscode.Uri): Promise<ModelSettings> {
    const file = await this.files.find(model);
    const { exclude = [], ...settings } = this.settings(model);
    const config = resolveConfig(settings, file?.config ?? {});
    const path = workspacePath(model);
    return {
      config: { ...config, runtimes: await this.knownRuntimes(config) },
      path: file?.relativePath ?? path ?? model.path,
      file: file?.uri ?? null,
      fileNamesRuntimes: file?.config.runtimes !== undefined,
      // A model outside the workspace was opened by hand: the workspace's globs are not about it.
      isExcluded:
        (path !== null && matchesGlob(exclude, path)) ||
        (file !== null && isExcluded(config, file.relativePath)),
    };
  }

  /** The models of the workspace that are not excluded, in the order of their paths. */
  async findModels(): Promise<vscode.Uri[]> {
    const found = await vscode.workspace.findFiles('**/*.tflite', null);
    const models = found.filter(isModelFile).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const excluded = await Promise.all(models.map(async (uri) => (await this.forModel(uri)).isExcluded));
    return models.filter((_, index) => !excluded[index]);
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private settings(model: vscode.Uri): LintConfig {
    const settings = vscode.workspace.getConfiguration(SECTION, model);
    return {
      runtimes: settings.get<string[]>('runtimes', []),
      rules: settings.get<Record<string, RuleLevel>>('rules', {}),
      exclude: settings.get<string[]>('exclude', []),
    };
  }

  /** A runtime that does not exist is told of once, and left out. */
  private async knownRuntimes(config: ResolvedConfig): Promise<readonly string[]> {
    const known = new Set([...config.profiles, ...(await this.runtimeProfiles())].map(({ id }) => id));
    return config.runtimes.filter((id) => {
      if (known.has(id)) return true;
      if (!this.reportedRuntimes.has(id)) {
        this.reportedRuntimes.add(id);
        const message = `There is no runtime "${id}" (setting tfliteWorkbench.runtimes or tflite-workbench.json).`;
        this.log.warn(message);
        void vscode.window.showWarningMessage(`${message} Run "TFLite: Select Runtimes" to choose.`);
      }
      return false;
    });
  }
}

/** The path relative to the workspace folder; null outside the workspace. */
function workspacePath(uri: vscode.Uri): string | null {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.length).replace(/^\/+/, '') : null;
}
