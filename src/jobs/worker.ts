/** The worker thread's entry: takes one job at a time, answers with a result or an error, listens for its cancellation. */
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Progress } from '../model';
import { serializeError } from './errors';
import type { JobContext } from './jobs';
import type { FromWorker, ProgressStep, StartMessage, ToWorker } from './protocol';
import { runJob } from './work/run-job';

/** Progress is reported at most this often, in milliseconds, but for the last step. */
const REPORT_EVERY = 50;

function serve(port: MessagePort): void {
  const running = new Map<number, AbortController>();
  const post = (message: FromWorker): void => port.postMessage(message);

  const receive = (message: ToWorker): void => {
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void start(message);
  };

  /**
   * A job that computes without pause never gets to the event loop, where a `cancel` would wait for ever: so the port
   * is looked at whenever the job reports progress.
   */
  const pollPort = (): void => {
    for (;;) {
      const received: { message: ToWorker } | undefined = receiveMessageOnPort(port);
      if (!received) return;
      receive(received.message);
    }
  };

  const progressOf = (id: number): Progress => {
    let last = 0;
    return {
      report(step: ProgressStep): void {
        pollPort();
        const now = Date.now();
        if (now - last < REPORT_EVERY && step.done !== step.total) return;
        last = now;
        post({ kind: 'progress', id, step });
      },
    };
  };

  const start = async (message: StartMessage): Promise<void> => {
    const { id } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const context: JobContext = { signal: controller.signal, progress: progressOf(id) };
    try {
      const result = await runJob(message, context);
      context.signal.throwIfAborted();
      post({ kind: 'result', id, result });
    } catch (error) {
      post({ kind: 'error', id, error: serializeError(error, controller.signal.aborted) });
    } finally {
      running.delete(id);
    }
  };

  port.on('message', receive);
}

if (parentPort) serve(parentPort);
