import * as vscode from 'vscode';
import { activeModel, baseName, isModelFile, modelUri } from '../files/model-uri';
import type { Services } from '../services';

/**
 * The model a command is about: the one it was called with (explorer, editor title, a test), else the one in front, else one
 * that the user picks. Undefined where the user gave up; throws where the workspace has none.
 */
export async function pickModel(
  services: Services,
  given: unknown,
  placeholder: string,
  except?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (given instanceof vscode.Uri) return modelUri(given);
  if (typeof given === 'string') return vscode.Uri.parse(given, true);
  const front = except ? null : activeModel();
  if (front) return front;
  const models = await services.settings.findModels();
  const items = models
    .filter((uri) => uri.toString() !== except?.toString())
    .map((uri) => ({
      label: baseName(uri),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    }));
  const browse = { label: '$(folder-opened) Browse…', description: '', uri: null };
  const picked = await vscode.window.showQuickPick([...items, browse], {
    placeHolder: placeholder,
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  if (picked.uri) return picked.uri;
  const [file] =
    (await vscode.window.showOpenDialog({ title: placeholder, filters: { 'TFLite models': ['tflite'] } })) ??
    [];
  if (file && !isModelFile(file)) throw new Error(`${baseName(file)} is no .tflite file.`);
  return file;
}
