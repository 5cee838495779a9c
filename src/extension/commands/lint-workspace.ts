import * as vscode from 'vscode';
import { followToken } from '../job-lanes';
import type { Services } from '../services';

/** Checks all models of the workspace now and opens the Problems panel. Gives how many were checked. */
export async function lintWorkspace(services: Services): Promise<number> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Checking the models of the workspace',
    cancellable: true,
  };
  const count = await vscode.window.withProgress(options, async (notification, token) => {
    const follower = followToken(token);
    try {
      return await services.problems.lintWorkspace(follower.signal, (done, total) =>
        notification.report({ message: `${done} of ${total}`, increment: 100 / total }),
      );
    } finally {
      follower.dispose();
    }
  });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  return count;
}
