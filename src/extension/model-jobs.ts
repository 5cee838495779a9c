import type * as vscode from 'vscode';
import type { JobRequest, LintResult, RunOptions } from '../jobs';
import type { Listing } from '../listing';
import type { HostMessage, MemoryView } from '../protocol';
import { fileSource } from './files/sources';
import { followToken } from './job-lanes';
import type { Services } from './services';

/** What the editor, the listing and the Problems panel ask of the quick worker, each of one model. */
export class ModelJobs {
  constructor(private readonly services: Services) {}

  async lint(uri: vscode.Uri, options: RunOptions): Promise<LintResult> {
    return this.services.jobs.quick.run('lint', await this.request(uri), options);
  }

  /** A model together with the configuration that holds for it. */
  async request(uri: vscode.Uri): Promise<JobRequest<'lint'>> {
    const { config, path } = await this.services.settings.forModel(uri);
    return { file: await fileSource(uri), config, path };
  }

  /** What the editor's page is sent: the model with its findings, or why it cannot be shown. */
  page(uri: vscode.Uri, token: vscode.CancellationToken): Promise<HostMessage> {
    return following(token, async (signal) => {
      const { findings, verdicts } = await this.findings(uri);
      const request = { file: await fileSource(uri), findings, verdicts };
      const result = await this.services.jobs.quick.run('view', request, { signal, urgent: true });
      return result.kind === 'model'
        ? { type: 'model', view: result.view }
        : { type: 'unreadable', problem: result.problem };
    });
  }

  /** Plans of the arena, for the page's timeline. */
  async memory(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly MemoryView[]> {
    const file = await fileSource(uri);
    return following(token, (signal) => this.services.jobs.quick.run('memory', { file }, { signal }));
  }

  listing(uri: vscode.Uri, token: vscode.CancellationToken): Promise<Listing> {
    return following(token, async (signal) => {
      const { findings } = await this.findings(uri);
      return this.services.jobs.quick.run(
        'listing',
        { file: await fileSource(uri), findings },
        { signal, urgent: true },
      );
    });
  }

  private async findings(uri: vscode.Uri) {
    const outcome = await this.services.problems.outcome(uri);
    return {
      findings: outcome?.findings.map(({ finding }) => finding) ?? [],
      verdicts: outcome?.verdicts ?? [],
    };
  }
}

async function following<T>(
  token: vscode.CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const follower = followToken(token);
  try {
    return await work(follower.signal);
  } finally {
    follower.dispose();
  }
}
