/** Starts and stops VS Code's server. */
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A workbench without greetings, updates and network. */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'window.confirmBeforeClose': 'never',
};

/** The data folders of one server: `{ server, user, extensions }` below `folder`. */
export function prepareData(folder, settings = QUIET_SETTINGS) {
  const data = {
    server: path.join(folder, 'server'),
    user: path.join(folder, 'user'),
    extensions: path.join(folder, 'extensions'),
  };
  fs.mkdirSync(path.join(data.user, 'User'), { recursive: true });
  fs.mkdirSync(data.extensions, { recursive: true });
  const file = path.join(data.user, 'User/settings.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
  return data;
}

const dataFlags = (data) => [
  ...['--server-data-dir', data.server],
  ...['--user-data-dir', data.user],
  ...['--extensions-dir', data.extensions],
  '--accept-server-license-terms',
  ...['--telemetry-level', 'off'],
];

// The gallery of a server that must not ask the network.
const environment = () => ({ ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' });

/** Installs a packaged extension into the server's extensions folder. Throws where VS Code refuses it. */
export function installVsix(vscode, data, vsix) {
  execFileSync(
    vscode.node,
    [path.join(vscode.root, 'out/server-main.js'), '--install-extension', vsix, ...dataFlags(data)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment() },
  );
}

/**
 * Starts the server on 127.0.0.1. `port` 0 takes a free one. Returns `{ port, log(), exited, stop() }` once it listens; `exited`
 * is a promise of its end. Throws with the server's own words where it ends before that.
 */
export async function startServer(
  vscode,
  data,
  { port = 0, flags = [], verbose = false, timeout = 60_000 } = {},
) {
  const child = spawn(
    vscode.node,
    [
      path.join(vscode.root, 'out/server-main.js'),
      ...['--host', '127.0.0.1'],
      ...['--port', String(port)],
      '--without-connection-token',
      ...dataFlags(data),
      ...flags,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', env: environment() },
  );
  let log = '';
  const listeners = new Set();
  const onData = (chunk) => {
    log += chunk;
    if (verbose) process.stderr.write(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit code ${code}, signal ${signal}`));
  });

  /** Waits until the log matches; null at the time limit or when the server ends. */
  const untilLog = (pattern, limit) =>
    new Promise((resolve) => {
      const finish = (match) => {
        listeners.delete(look);
        clearTimeout(timer);
        resolve(match);
      };
      const look = () => {
        const match = pattern.exec(log);
        if (match) finish(match);
      };
      const timer = setTimeout(() => finish(null), limit);
      listeners.add(look);
      exited.then(() => setTimeout(() => finish(pattern.exec(log)), 50));
      look();
    });

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const kill = (signal) => {
      try {
        if (process.platform === 'win32') child.kill(signal);
        else process.kill(-child.pid, signal); // the group: the extension host is its child
      } catch {
        // it ended in between
      }
    };
    kill('SIGTERM');
    const late = setTimeout(() => kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(late);
  };

  const listening = await untilLog(/Extension host agent listening on (\d+)/, timeout);
  if (!listening) {
    await stop();
    throw new Error(`the VS Code server did not start\n${log.slice(-2000)}`);
  }
  return { port: Number(listening[1]), log: () => log, untilLog, exited, stop };
}
