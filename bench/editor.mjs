/**
 * Measures the extension inside a real VS Code: `node bench/editor.mjs FOLDER [COUNT]` makes a workspace of COUNT (500)
 * copies of the models below FOLDER, lints it, and opens the model with the most operators.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { readModel } from '../dist/index.mjs';
import { ROOT } from '../scripts/run.mjs';
import { installVsCode, OLDEST_VSCODE } from '../scripts/vscode/install.mjs';

const [folder, count = '500'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node bench/editor.mjs FOLDER [COUNT]   (npm run build comes first)');
  process.exit(2);
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tflite-workbench-bench-'));
try {
  const { workspace, largest, bytes } = makeWorkspace(path.resolve(folder), Number(count));
  const entry = path.join(scratch, 'index.js');
  await build({
    entryPoints: [path.join(ROOT, 'bench/editor/index.ts')],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  installVsCode(OLDEST_VSCODE);
  const result = path.join(scratch, 'result.json');
  await runTests({
    vscodeExecutablePath: path.join(ROOT, 'scripts/vscode/code-headless.mjs'),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: entry,
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: {
      BENCH_RESULT: result,
      BENCH_LARGEST: largest,
      VSCODE_VERSION: OLDEST_VSCODE,
      TEST_SCRATCH: scratch,
    },
  });
  console.log(`${count} models, ${(bytes / 1e6).toFixed(0)} MB, VS Code ${OLDEST_VSCODE}`);
  console.table(JSON.parse(fs.readFileSync(result, 'utf8')));
} finally {
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function makeWorkspace(source, wanted) {
  const models = fs
    .readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.tflite'))
    .map((name) => path.join(source, name));
  if (models.length === 0) throw new Error(`There is no .tflite below ${source}.`);
  const workspace = path.join(scratch, 'workspace');
  let most = { operators: -1, file: '' };
  let total = 0;
  for (let i = 0; i < wanted; i++) {
    const from = models[i % models.length];
    const file = path.join(workspace, `folder-${i % 20}`, `${i}-${path.basename(from)}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(from, file);
    const bytes = fs.readFileSync(file);
    total += bytes.length;
    const operators = operatorsOf(bytes);
    if (operators > most.operators) most = { operators, file };
  }
  return { workspace, largest: most.file, bytes: total };
}

function operatorsOf(bytes) {
  try {
    return Math.max(...readModel(bytes).subgraphs.map(({ operators }) => operators.length));
  } catch {
    return -1;
  }
}
