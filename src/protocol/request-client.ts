import type { PageMessage, ParamsOf, Reply, RequestError, RequestMethod, ResultOf } from './webview';

interface Waiting {
  readonly settle: (reply: Reply) => void;
}

/** Thrown by `RequestClient.request` where the host answers with an error. */
export class RequestFailed extends Error {
  readonly code: RequestError['code'];

  constructor(error: RequestError) {
    super(error.message);
    this.name = 'RequestFailed';
    this.code = error.code;
  }
}

/** The page's side of requests: numbers them, matches the replies, cancels. */
export class RequestClient {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;

  constructor(private readonly post: (message: PageMessage) => void) {}

  /**
   * @throws RequestFailed where the host answers with an error, or at once with code 'cancelled' where `signal` aborts
   * (the host is told to stop, its late answer is dropped).
   */
  request<M extends RequestMethod>(
    method: M,
    params: ParamsOf<M>,
    signal?: AbortSignal,
  ): Promise<ResultOf<M>> {
    const cancelled = () => new RequestFailed({ code: 'cancelled', message: 'Cancelled.' });
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.waiting.delete(id);
        this.post({ type: 'cancel', id });
        reject(cancelled());
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.waiting.set(id, {
        settle: (reply) => {
          signal?.removeEventListener('abort', onAbort);
          if (reply.ok) resolve(reply.result as ResultOf<M>);
          else reject(new RequestFailed(reply.error));
        },
      });
      this.post({ type: 'request', id, method, params } as PageMessage);
    });
  }

  /** Takes a reply from the host; one that nobody waits for any more is dropped. */
  settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    waiting?.settle(reply);
  }
}
