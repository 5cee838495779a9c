import path from 'node:path';
import type * as vscode from 'vscode';
import { JobClient } from '../jobs';

/**
 * Two workers, so that a quantization of minutes holds up no lint: `quick` answers the editor and the Problems panel, `long`
 * runs what shows a progress notification. Each starts with its first job.
 */
export class JobLanes implements vscode.Disposable {
  readonly quick: JobClient;
  readonly long: JobClient;

  constructor(extensionPath: string) {
    const worker = path.join(extensionPath, 'dist/worker.js');
    this.quick = new JobClient(worker);
    this.long = new JobClient(worker, { idleMs: 10_000 });
  }

  dispose(): void {
    void this.quick.dispose();
    void this.long.dispose();
  }
}

/** A signal that follows VS Code tokens; `dispose` ends the following. */
export function followToken(...tokens: (vscode.CancellationToken | undefined)[]): {
  readonly signal: AbortSignal;
  dispose(): void;
} {
  const controller = new AbortController();
  const subscriptions = tokens.flatMap((token) => {
    if (token?.isCancellationRequested) controller.abort();
    return token?.onCancellationRequested(() => controller.abort()) ?? [];
  });
  return {
    signal: controller.signal,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
