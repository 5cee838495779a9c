import * as vscode from 'vscode';
import type { Verdict } from '../../lint';
import type { RuntimeVerdict } from '../../protocol';
import { activeModel, baseName } from '../files/model-uri';
import { verdictText } from '../reports/verdict-text';
import type { Services } from '../services';

/** From best to worst. */
const SEVERITY: readonly Verdict[] = ['runs', 'wrong', 'refuses', 'invalid'];
const ICONS: Readonly<Record<Verdict, string>> = {
  runs: '$(check)',
  wrong: '$(warning)',
  refuses: '$(error)',
  invalid: '$(error)',
};

/** Short, for the bar; the tooltip has the sentence. */
const WORDS: Readonly<Record<Verdict, string>> = {
  runs: 'runs',
  wrong: 'wrong',
  refuses: 'refuses',
  invalid: 'invalid',
};

/** One item: the runtimes that are chosen and the worst of their verdicts, of the model in front or of all. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'tfliteWorkbench.runtimes',
    vscode.StatusBarAlignment.Right,
    100,
  );
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.item.name = 'TFLite Runtimes';
    this.item.command = 'tfliteWorkbench.selectRuntimes';
    this.subscriptions = vscode.Disposable.from(
      services.problems.onDidChange(() => this.update()),
      services.settings.onDidChange(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.item.dispose();
  }

  private update(): void {
    const model = activeModel();
    const outcomes = this.services.problems.all();
    const shown = model ? outcomes.filter(({ uri }) => uri.toString() === model.toString()) : outcomes;
    if (shown.length === 0) return this.item.hide();
    const verdicts = worstOfEach(shown.flatMap(({ outcome }) => outcome.verdicts));
    const worst = verdicts.map(({ verdict }) => verdict).reduce(worse, 'runs');
    const ids = verdicts.map(({ runtime }) => runtime).join(', ');
    this.item.text = `${ICONS[worst]} ${ids}: ${WORDS[worst]}`;
    this.item.backgroundColor =
      model && worst !== 'runs'
        ? new vscode.ThemeColor(`statusBarItem.${worst === 'wrong' ? 'warning' : 'error'}Background`)
        : undefined;
    const subject = model
      ? baseName(model)
      : `${shown.length} model${shown.length === 1 ? '' : 's'}, the worst of each`;
    const tooltip = new vscode.MarkdownString();
    tooltip.appendText(`${subject}\n`);
    for (const { label, verdict } of verdicts)
      tooltip.appendMarkdown('\n- ').appendText(`${label}: ${verdictText(verdict)}`);
    tooltip.appendMarkdown('\n\nClick to choose the runtimes.');
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = {
      label: `TFLite runtimes: ${verdicts.map(({ label, verdict }) => `${label} ${verdictText(verdict)}`).join(', ')}`,
    };
    this.item.show();
  }
}

function worstOfEach(verdicts: readonly RuntimeVerdict[]): RuntimeVerdict[] {
  const worst = new Map<string, RuntimeVerdict>();
  for (const verdict of verdicts) {
    const known = worst.get(verdict.runtime);
    if (!known || worse(known.verdict, verdict.verdict) !== known.verdict)
      worst.set(verdict.runtime, verdict);
  }
  return [...worst.values()];
}

function worse(a: Verdict, b: Verdict): Verdict {
  return SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a;
}
