/**
 * Writes the pages of `docs/runtimes` from the data in `src/runtimes`. With `--check`, fails where a page is not up to date.
 */
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { main, ROOT } from './run.mjs';

const FOLDER = path.join(ROOT, 'docs/runtimes');

/** The data is TypeScript: the generator runs as a bundle in memory. */
async function load() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['scripts/support-matrix/pages.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function run() {
  const { supportMatrixPages } = await load();
  const pages = [...supportMatrixPages()].map(([name, text]) => [path.join(FOLDER, name), text]);
  if (process.argv.includes('--check')) {
    const stale = pages.filter(
      ([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text,
    );
    for (const [file] of stale) {
      console.error(
        `${path.relative(ROOT, file)} is not up to date: run \`npm run generate:support-matrix\`.`,
      );
    }
    return stale.length > 0 ? 1 : 0;
  }
  fs.mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of pages) fs.writeFileSync(file, text);
  console.log(`${pages.length} pages in docs/runtimes`);
  return 0;
}

main(run);
