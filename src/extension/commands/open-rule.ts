import * as vscode from 'vscode';
import { exists } from '../files/write-file';
import type { Services } from '../services';

/** Shows the page of a lint rule, which comes with the extension. Throws where the rule has none. */
export async function openRule(services: Services, ruleId: unknown): Promise<void> {
  const id = String(ruleId);
  const page = vscode.Uri.joinPath(services.context.extensionUri, 'docs/rules', `${id}.md`);
  if (!/^[a-z0-9-]+$/.test(id) || !(await exists(page)))
    throw new Error(`There is no page of a rule named "${id}".`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
