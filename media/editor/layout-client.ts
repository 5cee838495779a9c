/** The page's end of the layout worker. */
import type { LayoutAnswer, LayoutOrder } from '../layout-worker';
import { LayoutCancelled, runLayout, type LayoutInput, type LayoutResult } from '../layout';

interface Waiting {
  readonly resolve: (result: LayoutResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Lays out in a worker. Where none can be started (a host that forbids workers), in the page itself, in slices: slower to
 * the touch, never dead.
 */
export class LayoutClient {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Promise<Worker | null> | null = null;
  private nextId = 1;

  constructor(private readonly workerUri: string | null) {}

  /** @throws LayoutCancelled when `signal` aborts. */
  async layout(input: LayoutInput, signal: AbortSignal): Promise<LayoutResult> {
    this.worker ??= this.start();
    const worker = await this.worker;
    if (signal.aborted) throw new LayoutCancelled();
    if (worker === null) return runLayout(input, signal);
    const id = this.nextId++;
    const post = (order: LayoutOrder) => worker.postMessage(order);
    return new Promise((resolve, reject) => {
      const cancel = () => {
        this.waiting.delete(id);
        post({ type: 'cancel', id });
        reject(new LayoutCancelled());
      };
      signal.addEventListener('abort', cancel, { once: true });
      const settled = () => signal.removeEventListener('abort', cancel);
      this.waiting.set(id, {
        resolve: (result) => (settled(), resolve(result)),
        reject: (error) => (settled(), reject(error)),
      });
      post({ type: 'layout', id, input });
    });
  }

  /** A webview may start workers from blobs only: its own scripts come from another origin. */
  private async start(): Promise<Worker | null> {
    if (this.workerUri === null) return null;
    try {
      const source = await (await fetch(this.workerUri)).blob();
      const uri = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(uri, { type: 'module' });
      return await new Promise((resolve) => {
        const fail = () => {
          worker.terminate();
          resolve(null);
        };
        worker.addEventListener('error', fail, { once: true });
        worker.addEventListener(
          'message',
          () => {
            worker.removeEventListener('error', fail);
            worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => this.take(data));
            worker.addEventListener('error', (event) => this.die(event.message));
            resolve(worker);
          },
          { once: true },
        );
      });
    } catch {
      return null;
    }
  }

  private take(answer: LayoutAnswer): void {
    if (answer.type === 'ready') return;
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.type === 'done') waiting?.resolve(answer.result);
    else waiting?.reject(answer.type === 'cancelled' ? new LayoutCancelled() : new Error(answer.message));
  }

  /** A worker that dies is started anew for the next graph. */
  private die(message: string): void {
    this.worker = null;
    for (const { reject } of this.waiting.values())
      reject(new Error(`The layout worker stopped: ${message}`));
    this.waiting.clear();
  }
}
