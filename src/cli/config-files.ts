import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { discoverConfig, parseConfig, resolveConfig } from '../lint/config';
import type { FoundConfig, LintConfig, ResolvedConfig } from '../lint/config';
import { ruleDescriptions } from '../lint';
import { UsageError } from './errors';
import { shownPath, slashes } from './targets';

/** The configuration of one model file. */
export interface FileConfig {
  readonly config: ResolvedConfig;
  /** The folder that the configuration's globs are relative to. */
  readonly folder: string;
}

export interface ConfigOptions {
  /** A configuration file for all models; else the nearest one above each. */
  readonly config?: string | undefined;
  /** False for no configuration file at all. */
  readonly useFiles: boolean;
  /** What was asked for on the command line. */
  readonly asked: LintConfig;
  readonly workingFolder: string;
}

/** Finds and reads configuration files, each once. */
export class ConfigFiles {
  private readonly byFolder = new Map<string, Promise<FileConfig>>();

  constructor(private readonly options: ConfigOptions) {}

  /** @throws UsageError that names every mistake in the configuration file with its line. */
  of(file: string): Promise<FileConfig> {
    const folder = slashes(path.dirname(file));
    let found = this.byFolder.get(folder);
    if (found === undefined) {
      found = this.load(folder);
      this.byFolder.set(folder, found);
    }
    return found;
  }

  private async load(folder: string): Promise<FileConfig> {
    const { asked, workingFolder } = this.options;
    const found = await this.find(folder);
    if (found === null) return { config: resolveConfig(asked), folder: slashes(workingFolder) };
    const { config, problems } = parseConfig(found.text, {
      rules: ruleDescriptions().map((rule) => rule.id),
    });
    if (problems.length > 0) {
      const shown = shownPath(found.path, workingFolder);
      throw new UsageError(
        problems.map(({ line, column, message }) => `${shown}:${line}:${column}: ${message}`).join('\n'),
      );
    }
    return { config: resolveConfig(config, asked), folder: found.folder };
  }

  private async find(folder: string): Promise<FoundConfig | null> {
    const { config, useFiles, workingFolder } = this.options;
    if (!useFiles) return null;
    if (config === undefined) return discoverConfig(folder, readText);
    const file = path.resolve(workingFolder, config);
    const text = await readText(file);
    if (text === null) throw new UsageError(`${config}: there is no such configuration file.`);
    return { path: slashes(file), folder: slashes(path.dirname(file)), text };
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}
