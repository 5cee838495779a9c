import { describe, expect, it } from 'vitest';
import {
  RequestClient,
  RequestFailed,
  RequestServer,
  type PageMessage,
  type RequestHandlers,
} from '../../../src/protocol';

/** A page and a host joined as a webview joins them: only what can be cloned gets across. */
function joined(handlers: Partial<RequestHandlers>) {
  const posted: PageMessage[] = [];
  const server = new RequestServer(handlers as RequestHandlers, (reply) => {
    queueMicrotask(() => client.settle(structuredClone(reply)));
  });
  const client: RequestClient = new RequestClient((message) => {
    posted.push(message);
    queueMicrotask(() => void server.receive(structuredClone(message)));
  });
  return { client, server, posted };
}

const ADDRESS = { subgraph: 0, tensorIndex: 3 };

describe('requests', () => {
  it('carry parameters there and results back, each to its own asker', async () => {
    const { client } = joined({
      'export-tensor': async ({ tensorIndex }) => {
        await new Promise((resolve) => setTimeout(resolve, 10 - tensorIndex));
        return `t${tensorIndex}.npy`;
      },
    });
    const names = [1, 5, 9].map((tensorIndex) =>
      client.request('export-tensor', { subgraph: 0, tensorIndex }),
    );
    expect(await Promise.all(names)).toEqual(['t1.npy', 't5.npy', 't9.npy']);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('The tensor has no data.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('The tensor has no data.'))],
  ])('carry the error of a handler that %s', async (_, handler) => {
    const { client } = joined({ 'export-tensor': handler });
    const failure = client.request('export-tensor', ADDRESS);
    await expect(failure).rejects.toThrow(RequestFailed);
    await expect(failure).rejects.toMatchObject({ code: 'failed', message: 'The tensor has no data.' });
  });

  it('answer what the host does not know', async () => {
    const { client } = joined({});
    await expect(client.request('quantize', null)).rejects.toThrow(/no request named "quantize"/);
  });

  it.each(['constructor', 'toString', '__proto__'])('take no method from %s', async (method) => {
    const replies: unknown[] = [];
    const server = new RequestServer({} as RequestHandlers, (reply) => replies.push(reply));
    const strange: PageMessage = JSON.parse(JSON.stringify({ type: 'request', id: 1, method, params: null }));
    await server.receive(strange);
    expect(replies).toMatchObject([{ ok: false, error: { code: 'failed' } }]);
  });

  it('can be cancelled: the asker is free at once, the handler is told', async () => {
    let stopped = false;
    const { client, posted } = joined({
      'export-tensor': (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(new Error('stopped'));
          });
        }),
    });
    const controller = new AbortController();
    const waiting = client.request('export-tensor', ADDRESS, controller.signal);
    await Promise.resolve();
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(stopped).toBe(true);
    expect(posted.map(({ type }) => type)).toEqual(['request', 'cancel']);
  });

  it('are not sent when cancelled before', async () => {
    const { client, posted } = joined({});
    await expect(client.request('quantize', null, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(posted).toEqual([]);
  });

  it('end with the page', async () => {
    const signals: AbortSignal[] = [];
    const { client, server } = joined({
      quantize: (_, signal) => (signals.push(signal), new Promise(() => undefined)),
    });
    void client.request('quantize', null);
    await new Promise((resolve) => setTimeout(resolve, 0));
    server.dispose();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});
