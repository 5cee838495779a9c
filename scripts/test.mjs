/**
 * Runs every suite, one after another: unit, conformance, integration in the oldest and the newest VS Code, UI. A suite that
 * runs no test has failed. Ends with `N passed, N failed`; the exit code is not 0 where anything failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main, mustRunNode, packageBin, ROOT, runNode } from './run.mjs';
import { ensureChromium } from './vscode/chromium.mjs';
import { installVsCode, NEWEST_VSCODE, OLDEST_VSCODE } from './vscode/install.mjs';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tflite-workbench-test-'));

/** Runs vitest, its list of tests to our output, its counts from its JSON report. */
async function vitest(name, args, env) {
  const report = path.join(scratch, `${name}.json`);
  const code = await runNode(
    [
      packageBin('vitest'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    {
      env,
    },
  );
  const counts = readJson(report);
  // A file that does not load has failed without a test.
  const unloaded =
    counts?.testResults?.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length ?? 0;
  return {
    code,
    passed: counts?.numPassedTests ?? 0,
    failed: (counts?.numFailedTests ?? 0) + unloaded,
    skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
  };
}

async function integration(version) {
  const report = path.join(scratch, `integration-${version}.json`);
  const code = await runNode(['scripts/test-integration.mjs'], {
    env: { VSCODE_VERSION: version, TEST_RESULT_FILE: report, TEST_NO_BUILD: '1' },
  });
  return { code, skipped: 0, ...(readJson(report) ?? { passed: 0, failed: 0 }) };
}

async function browser() {
  const chromium = ensureChromium();
  await mustRunNode(['scripts/package.mjs']);
  return vitest('browser', ['--config', 'test/browser/vitest.config.mts'], { CHROMIUM: chromium });
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

async function run() {
  await mustRunNode(['esbuild.js']);
  await mustRunNode(['scripts/prepare-sample.mjs']);
  const suites = [
    ['unit', () => vitest('unit', ['test/unit'])],
    ['conformance', () => vitest('conformance', ['test/conformance'])],
    [`integration, VS Code ${OLDEST_VSCODE}`, () => integration(OLDEST_VSCODE)],
    [
      `integration, VS Code ${NEWEST_VSCODE}`,
      () => {
        installVsCode(NEWEST_VSCODE);
        return integration(NEWEST_VSCODE);
      },
    ],
    ['browser', browser],
  ];
  const outcomes = [];
  for (const [name, suite] of suites) {
    console.log(`\n=== ${name} ===`);
    const start = Date.now();
    const outcome = await suite().catch((error) => {
      console.error(error.message);
      return { code: 1, passed: 0, failed: 0, skipped: 0 };
    });
    const nothingRan = outcome.passed + outcome.failed === 0;
    const failed =
      nothingRan || (outcome.code !== 0 && outcome.failed === 0) ? outcome.failed + 1 : outcome.failed;
    outcomes.push({ ...outcome, name, failed, nothingRan, seconds: (Date.now() - start) / 1000 });
  }
  console.log('\n=== all suites ===');
  for (const { name, passed, failed, skipped, nothingRan, seconds } of outcomes) {
    const notes = [skipped > 0 ? `${skipped} skipped` : '', nothingRan ? 'ran no test' : '']
      .filter(Boolean)
      .join(', ');
    console.log(
      `${name.padEnd(28)} ${passed} passed, ${failed} failed${notes && `, ${notes}`} (${seconds.toFixed(0)} s)`,
    );
  }
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') > 0 ? 1 : 0;
}

process.chdir(ROOT);
main(() => run().finally(() => fs.rmSync(scratch, { recursive: true, force: true })));
