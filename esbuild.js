'use strict';
// Bundles everything that is shipped or tested:
//   node esbuild.js [--production] [--watch] [TARGET...]     no target = all that is shipped; `integration` = the test suite
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const production = flags.includes('--production');
const watch = flags.includes('--watch');

const shared = {
  absWorkingDir: __dirname,
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // Its `main` is UMD, whose requires no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};
/** What runs in Node: the extension host (Node 22 in VS Code 1.104), its workers, and the command line. */
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.svg': 'text' },
};

/** Target name → bundles. */
const TARGETS = {
  extension: [
    {
      ...node,
      entryPoints: ['src/extension/extension.ts'],
      outfile: 'dist/extension.js',
      external: ['vscode'],
    },
  ],
  worker: [{ ...node, entryPoints: ['src/jobs/worker.ts'], outfile: 'dist/worker.js' }],
  cli: [
    {
      ...node,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    },
  ],
  library: [
    { ...node, entryPoints: ['src/index.ts'], outfile: 'dist/index.cjs' },
    {
      ...node,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'esm',
      entryPoints: ['src/index.ts'],
      outfile: 'dist/index.mjs',
    },
  ],
  media: [
    {
      ...browser,
      format: 'esm',
      entryPoints: { editor: 'media/editor/main.tsx', 'layout-worker': 'media/layout-worker.ts' },
      outdir: 'dist/media',
    },
  ],
  integration: [
    {
      ...node,
      entryPoints: ['test/integration/index.ts'],
      outfile: 'out/integration/index.js',
      external: ['vscode', 'mocha'],
    },
  ],
};
const SHIPPED = Object.keys(TARGETS).filter((name) => name !== 'integration');

/** Tells the problem matcher of `.vscode/tasks.json` when a round of the watch begins and ends. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(() => console.log('[watch] build finished'));
  },
};

async function main() {
  for (const name of wanted) {
    if (!TARGETS[name]) throw new Error(`no target "${name}": one of ${Object.keys(TARGETS).join(', ')}`);
  }
  const bundles = (wanted.length > 0 ? wanted : SHIPPED).flatMap((name) => TARGETS[name]);
  if (watch) {
    for (const bundle of bundles) await (await esbuild.context({ ...bundle, plugins: [announce] })).watch();
    return;
  }
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      if (file.endsWith('.map')) continue;
      console.log(`${file.padEnd(28)} ${(bytes / 1024).toFixed(1).padStart(8)} KiB`);
    }
  }
  const cli = path.join(__dirname, 'dist/cli.js');
  if (fs.existsSync(cli)) fs.chmodSync(cli, 0o755);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
