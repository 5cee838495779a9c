/**
 * Runs `test/integration` inside a real VS Code. Where a desktop VS Code can be downloaded (`VSCODE_DESKTOP=1`) it is the one
 * of `@vscode/test-electron`; else the headless one from npm. `VSCODE_VERSION` picks the version, the oldest supported by
 * default. `TEST_GREP` picks tests; `TEST_RESULT_FILE` is where the counts go.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { main, mustRunNode, ROOT } from './run.mjs';
import { installVsCode, OLDEST_VSCODE } from './vscode/install.mjs';

async function run() {
  const desktop = Boolean(process.env.VSCODE_DESKTOP);
  const version = process.env.VSCODE_VERSION || OLDEST_VSCODE;
  if (!process.env.TEST_NO_BUILD) await mustRunNode(['esbuild.js']);
  await mustRunNode(['esbuild.js', 'integration']);
  await mustRunNode(['scripts/prepare-sample.mjs']);
  if (!desktop) installVsCode(version);

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tflite-workbench-'));
  const workspace = path.join(scratch, 'workspace');
  fs.cpSync(path.join(ROOT, 'sample'), workspace, { recursive: true });
  const resultFile = path.join(scratch, 'result.json');
  console.log(`Integration tests in VS Code ${version}${desktop ? ' (desktop)' : ''}`);
  try {
    const code = await runTests({
      ...(desktop
        ? { version: `${version}.0` }
        : { vscodeExecutablePath: path.join(ROOT, 'scripts/vscode/code-headless.mjs') }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(ROOT, 'out/integration/index.js'),
      launchArgs: [workspace, '--disable-extensions'],
      extensionTestsEnv: { TEST_RESULT: resultFile, TEST_SCRATCH: scratch, VSCODE_VERSION: version },
    }).catch((error) => {
      console.error(error.message);
      return 1;
    });
    const result = fs.existsSync(resultFile) ? JSON.parse(fs.readFileSync(resultFile, 'utf8')) : null;
    if (!result) console.error('The suite left no result: the extension host ended before the tests did.');
    const passed = result?.passes ?? 0;
    const failed = result?.failures ?? 1;
    console.log(`Integration, VS Code ${version}: ${passed} passed, ${failed} failed`);
    if (process.env.TEST_RESULT_FILE)
      fs.writeFileSync(process.env.TEST_RESULT_FILE, JSON.stringify({ passed, failed }));
    return code === 0 && failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

main(run);
