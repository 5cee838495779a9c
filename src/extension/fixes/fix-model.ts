import * as vscode from 'vscode';
import type { FixResult, FixStep } from '../../jobs';
import { withJobProgress } from '../commands/progress';
import { baseName, MODEL_VIEW_TYPE } from '../files/model-uri';
import { exists, writeFileAtomically } from '../files/write-file';
import type { Services } from '../services';
import { brokenPromise, changeText, proofText } from './fix-text';

export interface FixOptions {
  readonly steps: readonly FixStep[];
  /** Writes without a preview: into a new file beside the model, or over the model. */
  readonly write?: 'new' | 'overwrite';
  /** Cancels the work, as the notification's button does. */
  readonly token?: vscode.CancellationToken;
}

/**
 * Applies fixes, proves the result, shows what would change and writes what the user decides. Gives the written file; null
 * where nothing was to be changed, or the user gave up or cancelled.
 */
export async function applyFixes(
  services: Services,
  model: vscode.Uri,
  { steps, write, token }: FixOptions,
): Promise<vscode.Uri | null> {
  const before = await modifiedAt(model);
  const result = await withJobProgress(
    services,
    `Fixing ${baseName(model)}`,
    async (signal, onProgress) => {
      const request = { ...(await services.models.request(model)), steps };
      return services.jobs.long.run('fix', request, { signal, onProgress });
    },
    token,
  );
  if (!result) return null;
  if (result.applied.length === 0) {
    void vscode.window.showInformationMessage(
      `${baseName(model)}: there is nothing that these fixes would change.`,
    );
    return null;
  }
  const broken = brokenPromise(result);
  if (broken !== null) throw new Error(`${baseName(model)}: ${broken}`);
  const target = await freeName(model);
  const answer = write ?? (await services.fixPreviews.show(model, target, result));
  if (answer === 'discard') return null;
  if (answer === 'overwrite' && (await modifiedAt(model)) !== before)
    throw new Error(`${baseName(model)} changed while it was being fixed. It was left alone: fix it again.`);
  const output = answer === 'overwrite' ? model : target;
  await writeFileAtomically(output, result.bytes);
  await showResult(services, output, result, write === undefined);
  return output;
}

async function showResult(
  services: Services,
  output: vscode.Uri,
  result: FixResult,
  wasShown: boolean,
): Promise<void> {
  await services.problems.lint(output, { urgent: true });
  await vscode.commands.executeCommand('vscode.openWith', output, MODEL_VIEW_TYPE);
  const what = wasShown ? '' : `${changeText(result)} `;
  void vscode.window.showInformationMessage(`${baseName(output)} was written. ${what}${proofText(result)}`);
}

/** 'model.fixed.tflite' beside the model, or the first of 'model.fixed-2.tflite', … that is free: nothing is replaced. */
async function freeName(model: vscode.Uri): Promise<vscode.Uri> {
  const stem = baseName(model).replace(/(\.fixed(-\d+)?)?\.tflite$/i, '');
  for (let number = 1; ; number++) {
    const name = `${stem}.fixed${number === 1 ? '' : `-${number}`}.tflite`;
    const uri = vscode.Uri.joinPath(model, '..', name);
    if (!(await exists(uri))) return uri;
  }
}

async function modifiedAt(uri: vscode.Uri): Promise<number> {
  return (await vscode.workspace.fs.stat(uri)).mtime;
}
