/** The reason of a signal that Ctrl-C aborted. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** Milliseconds that work has to end by itself, twice: once may pass in one step of long work. */
const GRACE = 1000;

/**
 * Runs `work` with a signal that SIGINT and SIGTERM abort, so that it can take back what it has half done. A second one
 * ends the process at once, and so does time where work waits for what does not come, such as a pipe that nobody fills.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ignore = (): void => {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  };
  const interrupt = (): void => {
    ignore();
    controller.abort(new InterruptedError('Interrupted.'));
    timer = setTimeout(() => {
      // The listeners are gone, so this ends the process; `exit` would wait for a file operation that is stuck.
      timer = setTimeout(() => process.kill(process.pid, 'SIGINT'), GRACE);
    }, GRACE);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    ignore();
    clearTimeout(timer);
  }
}

/** Lets signals and timers in between two steps of long work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
