import * as vscode from 'vscode';
import type { FixChoice } from '../../jobs';
import { QUANTIZE_TO_INT8, SAFETY_WORDS, safetySentence, type FixView } from '../../protocol';
import { baseName } from '../files/model-uri';
import { applyFixes, type FixOptions } from '../fixes/fix-model';
import type { Services } from '../services';
import { pickModel } from './pick-model';
import { withJobProgress } from './progress';

/**
 * Rewrites what a runtime cannot run. With `options` it asks nothing but what to do with the result. Gives the written file;
 * null where the user gave up or cancelled, or where there is nothing to fix.
 */
export async function fixModel(
  services: Services,
  given?: unknown,
  options?: unknown,
): Promise<vscode.Uri | null> {
  const model = await pickModel(services, given, 'Fix which model?');
  if (!model) return null;
  const chosen = isOptions(options) ? options : await askFixes(services, model);
  if (!chosen) return null;
  if (chosen.steps.some(({ fixId }) => fixId === QUANTIZE_TO_INT8.id)) {
    await vscode.commands.executeCommand('tfliteWorkbench.quantize', model);
    return null;
  }
  return chosen.steps.length > 0 ? applyFixes(services, model, chosen) : null;
}

/** The buttons of the preview. */
export function writeFix({ fixPreviews }: Services): void {
  fixPreviews.decide('new');
}

export function discardFix({ fixPreviews }: Services): void {
  fixPreviews.decide('discard');
}

function isOptions(options: unknown): options is FixOptions {
  return (
    typeof options === 'object' && options !== null && 'steps' in options && Array.isArray(options.steps)
  );
}

interface FixItem extends vscode.QuickPickItem {
  readonly id?: string;
  readonly answers?: boolean;
}

async function askFixes(services: Services, model: vscode.Uri): Promise<FixOptions | null> {
  const choices = await withJobProgress(services, `Looking for fixes of ${baseName(model)}`, async (signal) =>
    services.jobs.quick.run('list-fixes', await services.models.request(model), { signal, urgent: true }),
  );
  if (!choices) return null;
  const items = fixItems(choices, await mayQuantize(services, model));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(`${baseName(model)}: no fix applies to this model.`);
    return null;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: `Fix ${baseName(model)}`,
    placeHolder: 'Which fixes? What they change is shown before anything is written',
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return null;
  return {
    steps: picked.flatMap(({ id, answers }) =>
      id === undefined ? [] : [{ fixId: id, where: answers ? 'findings' : 'everywhere' } as const],
    ),
  };
}

/** First what answers findings, the safe ones picked already; then what else would change the model. */
function fixItems(choices: readonly FixChoice[], quantize: boolean): FixItem[] {
  const answering = choices.filter(({ findings }) => findings > 0);
  const others = choices.filter(({ findings }) => findings === 0);
  const items: FixItem[] = [];
  if (answering.length > 0 || quantize) items.push(separator('Answer findings'));
  items.push(
    ...answering.map((choice) => ({
      ...itemOf(choice, `answers ${choice.findings} ${choice.findings === 1 ? 'finding' : 'findings'}`),
      answers: true,
      picked: choice.suggested,
    })),
  );
  if (quantize) {
    const { title } = QUANTIZE_TO_INT8;
    items.push({
      label: title,
      description: wordOf(QUANTIZE_TO_INT8),
      detail: safetySentence(QUANTIZE_TO_INT8),
      id: QUANTIZE_TO_INT8.id,
    });
  }
  if (others.length > 0) items.push(separator('Other rewrites that apply'));
  items.push(
    ...others.map((choice) => itemOf(choice, `${choice.places} ${choice.places === 1 ? 'place' : 'places'}`)),
  );
  return items;
}

function itemOf({ fix, changes, places }: FixChoice, count: string): FixItem {
  const more = places > changes.length ? `; … ${places - changes.length} more` : '';
  return {
    label: fix.title,
    description: `${wordOf(fix)}, ${count}`,
    detail: `${safetySentence(fix)} ${changes.join('; ')}${more}`,
    id: fix.id,
  };
}

const wordOf = ({ safety }: FixView): string => SAFETY_WORDS[safety];

const separator = (label: string): FixItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Whether a finding is one that a full quantization answers. */
async function mayQuantize(services: Services, model: vscode.Uri): Promise<boolean> {
  const outcome = await services.problems.outcome(model);
  return (
    outcome?.findings.some(({ finding }) => finding.fixes.some(({ id }) => id === QUANTIZE_TO_INT8.id)) ??
    false
  );
}
