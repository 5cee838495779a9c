import * as vscode from 'vscode';
import { baseName, modelUri } from '../files/model-uri';
import { fileSource } from '../files/sources';
import { exists, writeFileAtomically } from '../files/write-file';
import type { Services } from '../services';
import { pickModel } from './pick-model';
import { withJobProgress } from './progress';
import { choose } from './steps';

export interface FirmwareCommandOptions {
  readonly folder: vscode.Uri;
  /** Also writes an example program. */
  readonly exampleMain?: boolean;
  /** Replaces files that exist; asked where it is left out. */
  readonly overwrite?: boolean;
  readonly token?: vscode.CancellationToken;
}

/**
 * Writes C++ that runs models on TensorFlow Lite Micro into a folder and opens the settings. Given the selection of the
 * explorer, all its models share one operator resolver. Gives the files; null where the user gave up, and then nothing is
 * written.
 */
export async function generateFirmwareCode(
  services: Services,
  given?: unknown,
  selection?: unknown,
): Promise<readonly vscode.Uri[] | null> {
  const models = Array.isArray(selection)
    ? selection.filter((uri): uri is vscode.Uri => uri instanceof vscode.Uri).map(modelUri)
    : [await pickModel(services, given, 'Generate code for which model?')];
  const chosenModels = models.flatMap((model) => model ?? []);
  const [first] = chosenModels;
  if (!first) return null;
  const options = isOptions(selection) ? selection : await askOptions(first);
  if (!options) return null;
  const title = `Generating code for ${chosenModels.map(baseName).join(', ')}`;
  const result = await withJobProgress(
    services,
    title,
    async (signal) => {
      const files = await Promise.all(chosenModels.map((model) => fileSource(model)));
      const firmware = { exampleMain: options.exampleMain ?? false };
      return services.jobs.long.run('firmware', { files, options: firmware }, { signal });
    },
    options.token,
  );
  if (!result) return null;
  const outputs = result.files.map(({ name, text }) => ({
    uri: vscode.Uri.joinPath(options.folder, name),
    bytes: new TextEncoder().encode(text),
  }));
  if (!options.overwrite && !(await mayReplace(outputs.map(({ uri }) => uri)))) return null;
  for (const { uri, bytes } of outputs) await writeFileAtomically(uri, bytes);
  const written = outputs.map(({ uri }) => uri);
  const settings = written.find(({ path }) => path.endsWith('_settings.h')) ?? written[0];
  if (settings) await vscode.window.showTextDocument(settings, { preview: true });
  tellRefused(result.refused);
  return written;
}

function isOptions(options: unknown): options is FirmwareCommandOptions {
  return typeof options === 'object' && options !== null && 'folder' in options;
}

async function askOptions(model: vscode.Uri): Promise<FirmwareCommandOptions | null> {
  const title = `Firmware Code for ${baseName(model)}`;
  const place = { title, step: 1, totalSteps: 2 };
  const exampleMain = await choose(place, 'What is to be written?', [
    {
      label: 'Model, settings and operator resolver',
      detail: 'For a project that has its own program',
      value: false,
    },
    {
      label: 'The same and an example main.cc',
      detail: 'Loads the model, runs it once and prints the first outputs',
      value: true,
    },
  ]);
  if (typeof exampleMain !== 'boolean') return null;
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: `${title}: into which folder?`,
      openLabel: 'Write Here',
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.joinPath(model, '..'),
    })) ?? [];
  return folder ? { folder, exampleMain } : null;
}

async function mayReplace(uris: readonly vscode.Uri[]): Promise<boolean> {
  const there = await Promise.all(uris.map(exists));
  const names = uris.filter((_, index) => there[index]).map(baseName);
  if (names.length === 0) return true;
  const question =
    names.length === 1 ? `${names[0]} exists. Replace it?` : `${names.length} files exist. Replace them?`;
  const detail = `${names.join('\n')}\n\nWhat was changed in them by hand is lost.`;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, 'Replace')) === 'Replace';
}

/** The code is right, but the runtime will not run the model: that is said, and how to see more. */
function tellRefused(refused: readonly { readonly name: string; readonly reason: string }[]): void {
  const [first] = refused;
  if (!first) return;
  void vscode.window.showWarningMessage(
    `TensorFlow Lite Micro does not run ${refused.map(({ name }) => name).join(', ')} as it is: ${first.reason} Fix the model and generate the code again.`,
  );
}
