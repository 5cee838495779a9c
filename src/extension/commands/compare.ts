import type * as vscode from 'vscode';
import type { RuntimeName } from '../../interpreter';
import type { CompareResult } from '../../jobs';
import { baseName } from '../files/model-uri';
import { fileSource, folderSource } from '../files/sources';
import { compareReport } from '../reports/compare-report';
import type { Services } from '../services';
import { pickDataFolder } from './pick-folder';
import { pickModel } from './pick-model';
import { withJobProgress } from './progress';

export interface CompareOptions {
  readonly second: vscode.Uri;
  readonly folder: vscode.Uri;
  /** As which runtime each is computed; TensorFlow Lite for both where it is left out. */
  readonly runtimes?: readonly [RuntimeName, RuntimeName];
  /** Cancels the work, as the notification's button does. */
  readonly token?: vscode.CancellationToken;
}

/**
 * Runs two models over one folder and shows how far apart they are, layer by layer. With `options` it asks nothing. Gives null
 * where the user gave up or cancelled.
 */
export async function compareModels(
  services: Services,
  given?: unknown,
  options?: unknown,
): Promise<CompareResult | null> {
  const first = await pickModel(services, given, 'Compare which model?');
  if (!first) return null;
  const chosen = isOptions(options) ? options : await askOptions(services, first);
  if (!chosen) return null;
  const { second, folder, runtimes = ['tflite', 'tflite'] } = chosen;
  const title = `Comparing ${baseName(first)} with ${baseName(second)}`;
  const result = await withJobProgress(
    services,
    title,
    async (signal, onProgress) => {
      const request = {
        first: await fileSource(first),
        second: await fileSource(second),
        folder: await folderSource(folder),
        runtimes,
      };
      return services.jobs.long.run('compare', request, { signal, onProgress });
    },
    chosen.token,
  );
  if (!result) return null;
  const names = [baseName(first), baseName(second)] as const;
  await services.reports.show(`${names[0]} and ${names[1]}`, compareReport(...names, result));
  return result;
}

function isOptions(options: unknown): options is CompareOptions {
  return typeof options === 'object' && options !== null && 'second' in options && 'folder' in options;
}

async function askOptions(services: Services, first: vscode.Uri): Promise<CompareOptions | null> {
  const second = await pickModel(services, undefined, `Compare ${baseName(first)} with which model?`, first);
  if (!second) return null;
  const title = `Compare ${baseName(first)} with ${baseName(second)}`;
  const folder = await pickDataFolder({ title, step: 1, totalSteps: 1 }, 'A folder of inputs to run both on');
  return folder && folder !== 'back' ? { second, folder } : null;
}
