import * as vscode from 'vscode';
import type { FixResult } from '../../jobs';
import { baseName, listingUri } from '../files/model-uri';
import type { Services } from '../services';
import { changeText, proofText } from './fix-text';

export type FixAnswer = 'new' | 'overwrite' | 'discard';

interface Pending {
  readonly preview: vscode.Uri;
  readonly answer: (answer: FixAnswer) => void;
}

/** True while a preview waits: its buttons stand in the title of the diff. */
const CONTEXT = 'tfliteWorkbench.fixPreview';

/** The listing of a fixed model beside that of the model as it is, until the user decides. One at a time. */
export class FixPreviews implements vscode.Disposable {
  private pending: Pending | null = null;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      const preview = this.pending?.preview.toString();
      if (closed.some(({ input }) => isDiffOf(input, preview))) this.decide('discard');
    });
  }

  /** Shows the diff and asks; a preview that waits already is discarded. */
  async show(model: vscode.Uri, target: vscode.Uri, result: FixResult): Promise<FixAnswer> {
    this.decide('discard');
    const preview = this.services.listings.addPreview(target, result.listing);
    const decided = new Promise<FixAnswer>((answer) => (this.pending = { preview, answer }));
    await vscode.commands.executeCommand('setContext', CONTEXT, true);
    const title = `${baseName(model)} → fixed`;
    await vscode.commands.executeCommand('vscode.diff', listingUri(model), preview, title, { preview: true });
    void this.ask(model, target, result, preview);
    try {
      return await decided;
    } finally {
      await this.close(preview);
    }
  }

  /** Ends the preview that waits; of no effect where none does. */
  decide(answer: FixAnswer): void {
    const { pending } = this;
    this.pending = null;
    pending?.answer(answer);
  }

  dispose(): void {
    this.decide('discard');
    this.subscription.dispose();
  }

  /** A notification that is waved away leaves the buttons of the diff. */
  private async ask(
    model: vscode.Uri,
    target: vscode.Uri,
    result: FixResult,
    preview: vscode.Uri,
  ): Promise<void> {
    const text = `${changeText(result)} ${proofText(result)} Write ${baseName(target)}, or overwrite ${baseName(model)}?`;
    // Notifications cut longer labels.
    const choices: readonly (readonly [string, FixAnswer])[] = [
      ['Write New File', 'new'],
      ['Overwrite', 'overwrite'],
      ['Discard', 'discard'],
    ];
    const picked = await vscode.window.showInformationMessage(text, ...choices.map(([label]) => label));
    const answer = choices.find(([label]) => label === picked)?.[1];
    if (answer && this.pending?.preview === preview) this.decide(answer);
  }

  private async close(preview: vscode.Uri): Promise<void> {
    if (this.pending === null) await vscode.commands.executeCommand('setContext', CONTEXT, false);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter(({ input }) => isDiffOf(input, preview.toString()));
    await vscode.window.tabGroups.close(shown);
  }
}

function isDiffOf(input: unknown, preview: string | undefined): boolean {
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview;
}
