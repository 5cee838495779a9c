import * as vscode from 'vscode';
import { JobCancelledError, type ProgressStep } from '../../jobs';
import { followToken } from '../job-lanes';
import { durationText } from '../reports/markdown';
import type { Services } from '../services';

/**
 * Long work under a notification with a cancel button; a program that called can cancel too. Gives null where it was cancelled; an error is shown, with a way to the
 * log, and thrown on for callers that are programs.
 */
export async function withJobProgress<Result>(
  services: Services,
  title: string,
  work: (signal: AbortSignal, onProgress: (step: ProgressStep) => void) => Promise<Result>,
  caller?: vscode.CancellationToken,
): Promise<Result | null> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(options, async (notification, token) => {
      const follower = followToken(token, caller);
      let start = Date.now();
      let shown = 0;
      let last = 0;
      const onProgress = (step: ProgressStep): void => {
        if (step.done < last) start = Date.now(); // the next stage counts anew
        last = step.done;
        const percent = step.total > 0 ? (100 * step.done) / step.total : 0;
        notification.report({
          message: stepText(step, Date.now() - start),
          increment: Math.max(0, percent - shown),
        });
        shown = Math.max(shown, percent);
      };
      try {
        return await work(follower.signal, onProgress);
      } finally {
        follower.dispose();
      }
    });
  } catch (error) {
    if (error instanceof JobCancelledError) return null;
    services.log.error(
      `${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    throw error;
  }
}

/** 'calibrating: 12 of 24, 8.0 s left'. The time left is as the time so far. */
function stepText({ done, total, message }: ProgressStep, elapsed: number): string {
  if (total === 0) return message ?? '';
  const count = `${done} of ${total}`;
  const left = done > 0 && done < total ? `, ${durationText((elapsed / done) * (total - done))} left` : '';
  return `${message ? `${message}: ` : ''}${count}${left}`;
}
