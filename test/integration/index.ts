/** What VS Code calls inside its extension host: runs every suite and leaves the counts in a file. */
import fs from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/**
 * In a fresh browser profile a webview that is closed while its service worker is being installed leaves the next one
 * blank. So one is started, waited for, and started again where it stays silent, before any test opens an editor.
 */
async function warmUpWebviews(): Promise<void> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const panel = vscode.window.createWebviewPanel('warmUp', 'Warm-up', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    try {
      const answered = new Promise<boolean>((resolve) => {
        panel.webview.onDidReceiveMessage(() => resolve(true));
        setTimeout(() => resolve(false), 15_000);
      });
      panel.webview.html = '<!DOCTYPE html><script>acquireVsCodeApi().postMessage(1)</script>';
      if (await answered) return;
    } finally {
      panel.dispose();
    }
  }
  throw new Error('Webviews do not start in this VS Code.');
}

export async function run(): Promise<void> {
  await warmUpWebviews();
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false, reporter: 'spec' });
  const { TEST_GREP, TEST_RESULT } = process.env;
  if (TEST_GREP) mocha.grep(TEST_GREP);
  // The suites are part of this bundle: they register themselves where mocha's globals are set up.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suites');
  // The reporter's lines go through console.log, which the extension host hands on to the runner.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args));
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? { ...NOTHING }));
  });
  if (TEST_RESULT)
    fs.writeFileSync(TEST_RESULT, JSON.stringify({ passes: stats.passes, failures: stats.failures }));
  if (stats.failures > 0) throw new Error(`${stats.failures} integration tests failed.`);
  if (stats.passes === 0) throw new Error('No integration test ran.');
}

const NOTHING = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };
