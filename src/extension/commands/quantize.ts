import * as vscode from 'vscode';
import type { QuantizeResult } from '../../jobs';
import type { Recipe, SchemeName } from '../../quantizer';
import { baseName, MODEL_VIEW_TYPE } from '../files/model-uri';
import { fileSource, folderSource } from '../files/sources';
import { exists, writeFileAtomically } from '../files/write-file';
import { quantizeReport } from '../reports/quantize-report';
import type { Services } from '../services';
import { pickModel } from './pick-model';
import { withJobProgress } from './progress';
import { askQuantizeOptions } from './quantize-dialog';

export interface QuantizeOptions {
  readonly recipe: Recipe;
  /** Typical inputs: `int8` needs them, the other schemes measure their error on them. Null for none. */
  readonly calibration: vscode.Uri | null;
  readonly output: vscode.Uri;
  /** Replace the output where it exists, even where it is the source; asked where it is left out. */
  readonly overwrite?: boolean;
  /** Cancels the work, as the notification's button does. */
  readonly token?: vscode.CancellationToken;
}

/**
 * Quantizes a model into a new file, opens it and shows a report. With `options` it asks nothing but whether to overwrite. Gives
 * the new file; null where the user gave up or cancelled, and then nothing is left behind.
 */
export async function quantizeModel(
  services: Services,
  given?: unknown,
  options?: unknown,
): Promise<vscode.Uri | null> {
  const model = await pickModel(services, given, 'Quantize which model?');
  if (!model) return null;
  const chosen = isOptions(options) ? options : await askQuantizeOptions(services, model);
  if (!chosen || !(await mayWrite(model, chosen))) return null;
  const title = `Quantizing ${baseName(model)} to ${SCHEME_TITLES[chosen.recipe.scheme]}`;
  const result = await withJobProgress(
    services,
    title,
    async (signal, onProgress) => {
      const folder = chosen.calibration && (await folderSource(chosen.calibration));
      const request = { file: await fileSource(model), recipe: chosen.recipe, folder };
      return services.jobs.long.run('quantize', request, { signal, onProgress });
    },
    chosen.token,
  );
  if (!result) return null;
  await writeFileAtomically(chosen.output, result.bytes);
  await showResult(services, model, chosen, result);
  return chosen.output;
}

export const SCHEME_TITLES: Readonly<Record<SchemeName, string>> = {
  dynamic: 'dynamic range int8',
  'weight-only': 'weight-only int8',
  float16: 'float16',
  int8: 'full int8',
};

function isOptions(options: unknown): options is QuantizeOptions {
  return typeof options === 'object' && options !== null && 'recipe' in options && 'output' in options;
}

async function mayWrite(model: vscode.Uri, { output, overwrite }: QuantizeOptions): Promise<boolean> {
  if (overwrite || !(await exists(output))) return true;
  const isSource = output.toString() === model.toString();
  const replace = isSource ? 'Replace the Float Model' : 'Replace';
  const detail = isSource
    ? 'This is the model that is being quantized. Its float weights cannot be had back from the quantized ones.'
    : 'The file is replaced when the quantization succeeds.';
  const question = `${baseName(output)} already exists. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}

async function showResult(
  services: Services,
  model: vscode.Uri,
  { recipe, output }: QuantizeOptions,
  result: QuantizeResult,
): Promise<void> {
  const after = await services.problems.lint(output, { urgent: true });
  const before = await services.problems.outcome(model);
  await vscode.commands.executeCommand('vscode.openWith', output, MODEL_VIEW_TYPE);
  const names = { source: baseName(model), target: baseName(output), scheme: SCHEME_TITLES[recipe.scheme] };
  const verdicts = { before: before?.verdicts ?? [], after: after?.verdicts ?? [] };
  await services.reports.show(`Quantization of ${baseName(model)}`, quantizeReport(names, result, verdicts));
}
