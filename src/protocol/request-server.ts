import type { PageMessage, ParamsOf, Reply, RequestMethod, ResultOf } from './webview';

/** One handler a method. Handlers get a signal that aborts when the page cancels or goes away. */
export type RequestHandlers = {
  [M in RequestMethod]: (params: ParamsOf<M>, signal: AbortSignal) => Promise<ResultOf<M>> | ResultOf<M>;
};

/** The host's side of requests: every request is answered exactly once, a handler that throws gives an error reply. */
export class RequestServer {
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly handlers: RequestHandlers,
    private readonly post: (reply: Reply) => void,
  ) {}

  /** Takes `request` and `cancel` messages; others are not its business. Resolves when the request is answered. */
  async receive(message: PageMessage): Promise<void> {
    if (message.type === 'cancel') this.running.get(message.id)?.abort();
    if (message.type !== 'request') return;
    const { id } = message;
    const controller = new AbortController();
    this.running.set(id, controller);
    try {
      const result = await this.run(message.method, message.params, controller.signal);
      this.post({ type: 'reply', id, ok: true, result });
    } catch (error) {
      const code = controller.signal.aborted ? 'cancelled' : 'failed';
      this.post({ type: 'reply', id, ok: false, error: { code, message: messageOf(error) } });
    } finally {
      this.running.delete(id);
    }
  }

  /** Aborts all that is running: the page is gone. */
  dispose(): void {
    for (const controller of this.running.values()) controller.abort();
  }

  private async run<M extends RequestMethod>(method: M, params: ParamsOf<M>, signal: AbortSignal) {
    const handler = Object.hasOwn(this.handlers, method) ? this.handlers[method] : undefined;
    if (handler === undefined)
      throw new Error(`The extension knows no request named ${JSON.stringify(method)}.`);
    return handler(params, signal);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
