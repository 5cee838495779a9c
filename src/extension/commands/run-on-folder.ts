import * as vscode from 'vscode';
import type { RunResult } from '../../jobs';
import type { RuntimeName } from '../../interpreter';
import { baseName } from '../files/model-uri';
import { fileSource, folderSource } from '../files/sources';
import { runReport } from '../reports/run-report';
import type { Services } from '../services';
import { pickDataFolder } from './pick-folder';
import { pickModel } from './pick-model';
import { withJobProgress } from './progress';
import { choose } from './steps';

export interface RunOptions {
  readonly folder: vscode.Uri;
  readonly runtime: RuntimeName;
  /** Where the outputs go; null to write none. */
  readonly output: vscode.Uri | null;
  readonly format: 'npy' | 'csv';
  /** Cancels the work, as the notification's button does. */
  readonly token?: vscode.CancellationToken;
}

/**
 * Runs a model over a folder of images or arrays, writes the outputs, shows latency and the largest values. With `options` it
 * asks nothing. Gives null where the user gave up or cancelled; then nothing is left behind.
 */
export async function runModelOnFolder(
  services: Services,
  given?: unknown,
  options?: unknown,
): Promise<RunResult | null> {
  const model = await pickModel(services, given, 'Run which model?');
  if (!model) return null;
  const chosen = isOptions(options) ? options : await askOptions(services, model);
  if (!chosen) return null;
  const staging = chosen.output ? await makeStaging(chosen.output) : null;
  try {
    const title = `Running ${baseName(model)}`;
    const result = await withJobProgress(
      services,
      title,
      async (signal, onProgress) => {
        const request = {
          file: await fileSource(model),
          folder: await folderSource(chosen.folder),
          runtime: chosen.runtime,
          outputFolder: staging?.fsPath ?? null,
          format: chosen.format,
        };
        return services.jobs.long.run('run-on-folder', request, { signal, onProgress });
      },
      chosen.token,
    );
    if (!result) return null;
    if (staging && chosen.output) await moveInto(staging, chosen.output, result.files);
    await services.reports.show(
      `Run of ${baseName(model)}`,
      runReport(baseName(model), result, chosen.output),
    );
    return result;
  } finally {
    if (staging)
      await vscode.workspace.fs.delete(staging, { recursive: true }).then(undefined, () => undefined);
  }
}

function isOptions(options: unknown): options is RunOptions {
  return typeof options === 'object' && options !== null && 'folder' in options && 'runtime' in options;
}

async function askOptions(services: Services, model: vscode.Uri): Promise<RunOptions | null> {
  const title = `Run ${baseName(model)} on a Folder`;
  const bases = await services.settings.runtimeBases(model);
  const place = (step: number) => ({ title, step, totalSteps: 3 });
  let folder: vscode.Uri | undefined;
  let runtime: RuntimeName = bases[0] ?? 'tflite';
  for (let step = 1; ;) {
    if (step === 1) {
      const answer = await pickDataFolder(
        place(1),
        'A folder of images (PNG, JPEG), .npy, .npz or raw .bin files',
      );
      if (!answer || answer === 'back') return null;
      folder = answer;
      step = 2;
    } else if (step === 2) {
      const answer = await choose<RuntimeName>(place(2), 'As which runtime computes it', RUNTIMES, runtime);
      if (!answer) return null;
      if (answer !== 'back') runtime = answer;
      step = answer === 'back' ? 1 : 3;
    } else {
      const answer = await choose(place(3), 'What becomes of the outputs', OUTPUTS);
      if (!answer || !folder) return null;
      if (answer === 'back') {
        step = 2;
        continue;
      }
      if (answer === 'none') return { folder, runtime, output: null, format: 'npy' };
      const output = await pickOutputFolder(model);
      return output ? { folder, runtime, output, format: answer } : null;
    }
  }
}

const RUNTIMES = [
  {
    label: 'TensorFlow Lite',
    description: 'its reference kernels, to the bit for integers',
    value: 'tflite' as const,
  },
  {
    label: 'TensorFlow Lite Micro',
    description: 'what the microcontroller computes',
    value: 'tflm' as const,
  },
];

const OUTPUTS = [
  { label: 'Write .npy files', description: 'one an output and sample', value: 'npy' as const },
  { label: 'Write .csv files', description: 'one an output, a row a sample', value: 'csv' as const },
  { label: 'Only show the results', value: 'none' as const },
];

async function pickOutputFolder(model: vscode.Uri): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: 'Folder for the Outputs',
    openLabel: 'Write Here',
    canSelectFiles: false,
    canSelectFolders: true,
    ...(model.scheme === 'file' ? { defaultUri: vscode.Uri.joinPath(model, '..') } : {}),
  });
  return picked?.[0];
}

/** The outputs are collected beside the folder and moved when all is done. Throws where the folder is not on disk. */
async function makeStaging(output: vscode.Uri): Promise<vscode.Uri> {
  if (output.scheme !== 'file') throw new Error('The outputs need a folder on disk.');
  const staging = output.with({ path: `${output.path.replace(/\/+$/, '')}.${Date.now().toString(36)}.tmp` });
  await vscode.workspace.fs.createDirectory(staging);
  return staging;
}

async function moveInto(staging: vscode.Uri, output: vscode.Uri, files: readonly string[]): Promise<void> {
  await vscode.workspace.fs.createDirectory(output);
  for (const file of files) {
    const source = vscode.Uri.joinPath(staging, file);
    await vscode.workspace.fs.rename(source, vscode.Uri.joinPath(output, file), { overwrite: true });
  }
}
