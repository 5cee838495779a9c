import * as vscode from 'vscode';
import type { RequestHandlers } from '../../protocol';
import { exportTensor } from '../commands/export-tensor';
import { placeOf } from '../fixes/code-actions';
import { fileSource } from '../files/sources';
import type { Services } from '../services';

/** What the page may ask. A handler that throws is answered with its message. */
export function pageRequests(services: Services, uri: vscode.Uri): RequestHandlers {
  const { quick } = services.jobs;
  const command = async (name: string, ...args: unknown[]): Promise<null> => {
    await vscode.commands.executeCommand(`tfliteWorkbench.${name}`, ...args);
    return null;
  };
  return {
    'reveal-in-listing': async (target) => {
      await services.listings.show(uri, target, { viewColumn: vscode.ViewColumn.Beside });
      return null;
    },
    'open-docs': ({ ruleId }) => command('openRule', ruleId),
    'weight-histogram': async ({ subgraph, tensorIndex, bins }, signal) =>
      quick.run(
        'tensor-histogram',
        { file: await fileSource(uri), subgraph, tensorIndex, bins },
        { signal, urgent: true },
      ),
    'tensor-values': async ({ subgraph, tensorIndex, start, count }, signal) =>
      quick.run(
        'tensor-values',
        { file: await fileSource(uri), subgraph, tensorIndex, start, count },
        { signal, urgent: true },
      ),
    'export-tensor': (address, signal) => exportTensor(services, uri, address, signal),
    // The dialogs of a command outlive the request: the page is answered at once.
    quantize: () => {
      void command('quantize', uri);
      return null;
    },
    'select-runtimes': () => {
      void command('selectRuntimes', uri);
      return null;
    },
    copy: async ({ text }) => {
      await vscode.env.clipboard.writeText(text);
      return null;
    },
    'apply-fix': ({ finding: position, fixId }) => {
      const all = services.problems.known(uri)?.findings.map(({ finding }) => finding) ?? [];
      const finding = position === null ? null : all[position];
      const asked = finding === null ? all : finding ? [finding] : [];
      if (!asked.some(({ fixes }) => fixes.some(({ id }) => id === fixId)))
        throw new Error('The findings changed. Try the fix again.');
      const where = finding ? placeOf(finding) : 'findings';
      void command('fix', uri, { steps: [{ fixId, where }] });
      return null;
    },
  };
}
