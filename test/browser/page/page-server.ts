import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { HostMessage, PageMessage, Reply } from '../../../src/protocol';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

export type Theme = 'dark' | 'light' | 'high-contrast';
export type PageRequestMessage = Extract<PageMessage, { type: 'request' }>;

export interface PageServer {
  readonly url: (theme: Theme) => string;
  /** What the page is told when it is ready. */
  messages: readonly HostMessage[];
  /** Answers requests of the page; null leaves one open. */
  answer: (request: PageRequestMessage) => Reply | null;
  readonly close: () => Promise<void>;
}

/** Bundles the page as it is shipped and serves it under a stricter policy than a webview has: no inline style at all. */
export async function startPageServer(): Promise<PageServer> {
  const bundle = await build({
    absWorkingDir: ROOT,
    entryPoints: { editor: 'media/editor/main.tsx', 'layout-worker': 'media/layout-worker.ts' },
    bundle: true,
    write: false,
    outdir: 'out/page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
  });
  const files = new Map<string, string>();
  for (const file of bundle.outputFiles) files.set(`/${file.path.split(/[\\/]/).pop()}`, file.text);
  for (const name of [
    'stand-in-host.js',
    'themes/dark.css',
    'themes/light.css',
    'themes/high-contrast.css',
  ]) {
    files.set(`/${name}`, await readFile(`${HERE}${name}`, 'utf8'));
  }

  const state: Pick<PageServer, 'messages' | 'answer'> = { messages: [], answer: () => null };
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return send(response, 'text/html', pageHtml(searchParams.get('theme') ?? 'dark'));
    if (pathname === '/messages') return send(response, 'application/json', JSON.stringify(state.messages));
    if (pathname === '/request') {
      const message = JSON.parse(await bodyOf(request)) as PageRequestMessage;
      return send(response, 'application/json', JSON.stringify(state.answer(message)));
    }
    const file = files.get(pathname);
    if (file === undefined) return response.writeHead(404).end();
    return send(response, pathname.endsWith('.css') ? 'text/css' : 'text/javascript', file);
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: (theme: Theme) => `http://127.0.0.1:${port}/?theme=${theme}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function pageHtml(theme: string): string {
  const policy =
    "default-src 'none'; script-src 'nonce-test'; style-src 'self'; connect-src 'self'; worker-src blob:; img-src data:";
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/themes/${theme}.css">
  <link rel="stylesheet" href="/editor.css">
  <title>Page under test</title>
</head>
<body class="vscode-${theme}">
  <div id="root" data-layout-worker="/layout-worker.js"></div>
  <script nonce="test" src="/stand-in-host.js"></script>
  <script nonce="test" type="module" src="/editor.js"></script>
</body>
</html>`;
}

function send(response: ServerResponse, type: string, text: string): void {
  response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
