/**
 * Runs `test/browser`: the page alone in a browser, and the packaged extension in a real VS Code driven from outside.
 * Arguments go to vitest (a file, `-t NAME`). `UPDATE_SHOTS=1` renews the pictures of `docs/images`.
 */
import { main, mustRunNode, packageBin, runNode } from './run.mjs';
import { ensureChromium } from './vscode/chromium.mjs';
import { installVsCode, OLDEST_VSCODE } from './vscode/install.mjs';

async function run() {
  const chromium = ensureChromium();
  installVsCode(process.env.VSCODE_VERSION || OLDEST_VSCODE);
  await mustRunNode(['scripts/prepare-sample.mjs']);
  await mustRunNode(['scripts/package.mjs']);
  return runNode(
    [packageBin('vitest'), 'run', '--config', 'test/browser/vitest.config.mts', ...process.argv.slice(2)],
    {
      env: { CHROMIUM: chromium },
    },
  );
}

main(run);
