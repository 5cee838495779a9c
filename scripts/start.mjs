/**
 * Builds, makes the sample workspace, and opens it in a VS Code with the extension: the desktop `code` where it is installed,
 * else VS Code's own server, whose address it prints. `--port N` picks the server's port, `--server` skips the desktop;
 * a FOLDER given is opened instead of the sample.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main, mustRunNode, ROOT } from './run.mjs';
import { installVsCode } from './vscode/install.mjs';
import { installVsix, prepareData, startServer } from './vscode/server.mjs';

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, server: { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: not a port`);
  await mustRunNode(['esbuild.js']);
  await mustRunNode(['scripts/prepare-sample.mjs']);
  const folder = path.resolve(positionals[0] ?? path.join(ROOT, 'sample'));
  if (!values.server && openDesktop(folder)) return;
  await serve(folder, port);
}

function openDesktop(folder) {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status !== 0) return false;
  console.log('Opening VS Code with the extension…');
  const args = [`--extensionDevelopmentPath=${ROOT}`, folder];
  spawn('code', args, { shell, stdio: 'ignore', detached: true }).unref();
  return true;
}

/** The server takes extensions only as a `.vsix`: its web client ignores a development path. */
async function serve(folder, port) {
  const vscode = installVsCode();
  await mustRunNode(['scripts/package.mjs']);
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const data = prepareData(path.join(ROOT, '.cache/start'));
  installVsix(vscode, data, path.join(ROOT, `${name}-${version}.vsix`));
  const server = await startServer(vscode, data, { port });
  console.log(
    `\nVS Code with TFLite Workbench: http://127.0.0.1:${server.port}/?folder=${encodeURI(folder)}`,
  );
  console.log('Ctrl+C ends it.');
  const stop = () => void server.stop();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await server.exited;
}

main(run);
