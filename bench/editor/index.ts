/** What VS Code calls inside its extension host: measures the extension on a workspace of many models. */
import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { activate, closeAllEditors, eventually, openModel } from '../../test/integration/support';

interface Measurement {
  readonly what: string;
  readonly value: string;
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

export async function run(): Promise<void> {
  const { BENCH_LARGEST, BENCH_RESULT } = process.env;
  if (!BENCH_LARGEST || !BENCH_RESULT) throw new Error('This is started by bench/editor.mjs.');
  const found: Measurement[] = [];
  const delays = monitorEventLoopDelay({ resolution: 5 });

  const { activationMilliseconds } = await activate();
  found.push({ what: 'activation', value: `${activationMilliseconds.toFixed(1)} ms` });

  const files = await vscode.workspace.findFiles('**/*.tflite');
  delays.enable();
  const start = performance.now();
  await vscode.commands.executeCommand('tfliteWorkbench.lintWorkspace');
  const linted = performance.now() - start;
  delays.disable();
  found.push({ what: `lint of ${files.length} models in the workspace`, value: milliseconds(linted) });
  found.push({ what: 'longest wait of the extension host meanwhile', value: milliseconds(delays.max / 1e6) });

  const largest = vscode.Uri.file(BENCH_LARGEST);
  const { onDidSendPage } = await activate();
  for (const when of ['first', 'second']) {
    await closeAllEditors();
    let isSent = false;
    const subscription = onDidSendPage((sent) => {
      if (sent.uri.toString() === largest.toString() && sent.message.type === 'model') isSent = true;
    });
    const opened = performance.now();
    await openModel(largest);
    await eventually('the model is sent to the page', () => isSent);
    subscription.dispose();
    found.push({
      what: `opening the model with the most operators, until its page has it, ${when} time`,
      value: milliseconds(performance.now() - opened),
    });
  }
  fs.writeFileSync(BENCH_RESULT, JSON.stringify(found));
}
