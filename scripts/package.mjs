/** Builds for production and packs the `.vsix`; says how large it is. */
import fs from 'node:fs';
import path from 'node:path';
import { main, mustRunNode, packageBin, ROOT } from './run.mjs';

async function run() {
  await mustRunNode(['esbuild.js', '--production', 'extension', 'worker', 'media']);
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const file = path.join(ROOT, `${name}-${version}.vsix`);
  await mustRunNode([
    packageBin('@vscode/vsce', 'vsce'),
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--out',
    file,
  ]);
  console.log(`${path.basename(file)}: ${(fs.statSync(file).size / 1024).toFixed(0)} KiB`);
}

main(run);
