#!/usr/bin/env node
/**
 * Stands in for the desktop `code` executable where none can be downloaded: understands what `@vscode/test-electron` passes,
 * starts the VS Code server, opens its workbench in a headless browser, and exits with the suite's result.
 *
 *   code-headless.mjs [FOLDER] --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
 *
 * Environment: VSCODE_VERSION; TEST_LIMIT_MS; TEST_VERBOSE shows the server's log; TEST_SHOT takes a screenshot at the end.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { URLSearchParams } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs';
import { installVsCode } from './install.mjs';
import { prepareData, startServer } from './server.mjs';

const LIMIT = Number(process.env.TEST_LIMIT_MS || 300_000);
const verbose = Boolean(process.env.TEST_VERBOSE);

/** What the workbench says about itself and is of no use to a reader of test results. */
const CHATTER =
  /^(Creating a socket|Resolv|Updating additional|Ignoring fetching|ChatSessionStore|\[(reconnection|remote-connection|driver|Agent|Account|Service Worker))|build\/Release\/|bindings file|authentication provider/;

function readArguments(argv) {
  const option = (name) =>
    argv
      .filter((argument) => argument.startsWith(`--${name}=`))
      .map((argument) => path.resolve(argument.slice(name.length + 3)));
  return {
    development: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath')[0],
    folder: argv.find((argument) => !argument.startsWith('-')),
  };
}

/** The workbench's address; `payload` is how VS Code's own web tests name the extension under development. */
function workbenchAddress(port, { development, tests, folder }) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ...development.map((file) => ['extensionDevelopmentPath', remote(file)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (!folder) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  return `http://127.0.0.1:${port}/?${query}`;
}

async function runSuite(options) {
  const vscode = installVsCode();
  const executablePath = ensureChromium();
  // Unix sockets live below it and their paths are short.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsc-'));
  const data = prepareData(folder);
  let server;
  let browser;
  let timer;
  try {
    server = await startServer(vscode, data, {
      verbose,
      flags: [
        '--enable-smoke-test-driver', // without it a built VS Code ignores the payload
        '--disable-workspace-trust',
        '--disable-getting-started-override',
      ],
    });
    browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    const ended = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no result within ${LIMIT} ms`)), LIMIT);
      server.exited.then((how) =>
        reject(new Error(`the VS Code server ended: ${how}\n${server.log().slice(-2000)}`)),
      );
      page.on('crash', () => reject(new Error('the browser page crashed')));
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(signal)));
      page
        .exposeFunction('codeAutomationExit', resolve)
        .then(() =>
          page.exposeFunction('codeAutomationLog', (type, args) => {
            const line = format(...args);
            if (verbose || ((type === 'info' || type === 'error') && !CHATTER.test(line))) console.log(line);
          }),
        )
        .then(() => page.goto(workbenchAddress(server.port, options)))
        .catch(reject);
    });
    const code = await ended;
    if (process.env.TEST_SHOT) await page.screenshot({ path: process.env.TEST_SHOT });
    if (code !== 0) return code;
    // VS Code reports 0 also for an extension host that was killed or left early; its server knows better.
    const exit = await server.untilLog(
      /Extension Host Process exited with code: (\S+), signal: (\S+?)\.?\s/,
      10_000,
    );
    if (exit?.[1] === '0' && exit[2] === 'null') return 0;
    console.error(`The extension host did not end normally: ${exit ? exit[0] : 'no end seen'}`);
    return 1;
  } finally {
    clearTimeout(timer);
    await browser?.close().catch(() => undefined);
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

runSuite(readArguments(process.argv.slice(2))).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.stack ?? String(error));
    process.exit(1);
  },
);
