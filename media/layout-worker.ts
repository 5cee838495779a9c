/** The worker that lays graphs out. Plain messages in and out; its other end is `editor/layout-client.ts`. */
import { LayoutCancelled, runLayout, type LayoutInput, type LayoutResult } from './layout';

export type LayoutOrder =
  | { readonly type: 'layout'; readonly id: number; readonly input: LayoutInput }
  | { readonly type: 'cancel'; readonly id: number };

export type LayoutAnswer =
  /** The script runs and listens. */
  | { readonly type: 'ready' }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly result: LayoutResult;
      readonly milliseconds: number;
    }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

const running = new Map<number, AbortController>();

self.addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort();
  else void answer(data.id, data.input);
});
post({ type: 'ready' });

async function answer(id: number, input: LayoutInput): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const start = performance.now();
  let message: LayoutAnswer;
  try {
    const result = await runLayout(input, controller.signal);
    message = { type: 'done', id, result, milliseconds: performance.now() - start };
  } catch (error) {
    message =
      error instanceof LayoutCancelled
        ? { type: 'cancelled', id }
        : { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
  running.delete(id);
  post(message);
}

function post(message: LayoutAnswer): void {
  self.postMessage(message);
}
