import * as vscode from 'vscode';
import type { FixStep, LintedFinding } from '../../jobs';
import { QUANTIZE_TO_INT8, SAFETY_WORDS, type FindingView, type FixView } from '../../protocol';
import { LISTING_LANGUAGE, LISTING_SCHEME, modelUri } from '../files/model-uri';
import { toRange } from '../listing/listing-documents';
import { escapeMarkdown } from '../reports/markdown';
import type { Services } from '../services';

/** Commands that links in a hover may run. */
const LINKED = ['fix', 'quantize', 'suppressRule', 'openRule'].map((name) => `tfliteWorkbench.${name}`);

/**
 * Quick fixes of the findings of a listing's line. VS Code asks for code actions of a read-only document in the Problems
 * panel alone, not in its editor: there the hover has the same as links, and the command `quickFix` as a list.
 */
export function registerFixActions(services: Services): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: LISTING_SCHEME, language: LISTING_LANGUAGE };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: (document, range, context) =>
          fixActionsAt(services, document, range, context.diagnostics),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position) => {
        const all = services.problems.known(modelUri(document.uri))?.findings ?? [];
        const squiggles = all.map(({ span }) => toRange(span)).filter((range) => range.contains(position));
        const actions = squiggles[0] ? fixActionsAt(services, document, squiggles[0]) : [];
        return actions.length > 0 ? new vscode.Hover(linksOf(actions), squiggles[0]) : null;
      },
    }),
  );
}

/** What can be done about the findings of these lines. */
export function fixActionsAt(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[] = [],
): vscode.CodeAction[] {
  const model = modelUri(document.uri);
  return actionsFor(model, services.problems.known(model)?.findings ?? [], range, diagnostics);
}

function linksOf(actions: readonly vscode.CodeAction[]): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: LINKED };
  for (const { title, command } of actions) {
    if (!command) continue;
    const args = encodeURIComponent(JSON.stringify(command.arguments ?? []));
    text.appendMarkdown(`- [${escapeMarkdown(title)}](command:${command.command}?${args})\n`);
  }
  return text;
}

function actionsFor(
  model: vscode.Uri,
  all: readonly LintedFinding[],
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const here = all
    .filter(({ span }) => span.line >= range.start.line && span.line <= range.end.line)
    .map(({ finding }) => finding);
  const fixes = unique(here.flatMap(({ fixes }) => fixes));
  const rules = [...new Set(here.map(({ ruleId }) => ruleId))];
  const about = (...ids: readonly string[]): vscode.Diagnostic[] =>
    diagnostics.filter(({ code }) => typeof code === 'object' && ids.includes(String(code.value)));
  const actions = fixes.flatMap((fix) => {
    const answered = here.filter((finding) => offers(finding, fix));
    const others = all.filter(({ finding }) => offers(finding, fix)).length - answered.length;
    return fixActions(model, fix, answered, others, about(...answered.map(({ ruleId }) => ruleId)));
  });
  for (const ruleId of rules) {
    actions.push(
      action(`Suppress '${ruleId}' for this model in tflite-workbench.json`, about(ruleId), 'suppressRule', [
        model.toString(),
        ruleId,
      ]),
      action(`Open the page of '${ruleId}'`, about(ruleId), 'openRule', [ruleId]),
    );
  }
  return actions;
}

function fixActions(
  model: vscode.Uri,
  fix: FixView,
  answered: readonly FindingView[],
  others: number,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const word = SAFETY_WORDS[fix.safety];
  if (fix.id === QUANTIZE_TO_INT8.id)
    return [action(`${fix.title} (${word})`, diagnostics, 'quantize', [model.toString()])];
  const places = [...new Map(answered.map((finding) => [placeKey(finding), placeOf(finding)])).values()];
  const actions = places.slice(0, 1).map((where) => {
    const step: FixStep = { fixId: fix.id, where };
    const single = action(`Fix: ${fix.title} (${word})`, diagnostics, 'fix', [
      model.toString(),
      { steps: [step] },
    ]);
    single.isPreferred = fix.safety === 'safe';
    return single;
  });
  if (others > 0 || places.length > 1) {
    const step: FixStep = { fixId: fix.id, where: 'findings' };
    const title = `Fix all of this kind in the model: ${fix.title} (${word})`;
    actions.push(action(title, diagnostics, 'fix', [model.toString(), { steps: [step] }]));
  }
  return actions;
}

function action(
  title: string,
  diagnostics: vscode.Diagnostic[],
  command: string,
  args: readonly unknown[],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { command: `tfliteWorkbench.${command}`, title, arguments: [...args] };
  made.diagnostics = diagnostics;
  return made;
}

/** Where a fix is applied to answer this finding. */
export function placeOf({ ruleId, subgraph, operatorIndex }: FindingView): Exclude<FixStep['where'], string> {
  return { ruleId, subgraph, operatorIndex };
}

const placeKey = ({ ruleId, subgraph, operatorIndex }: FindingView): string =>
  `${ruleId} ${subgraph} ${operatorIndex}`;

const offers = ({ fixes }: FindingView, { id }: FixView): boolean => fixes.some((fix) => fix.id === id);

const unique = (fixes: readonly FixView[]): FixView[] => [
  ...new Map(fixes.map((fix) => [fix.id, fix])).values(),
];
