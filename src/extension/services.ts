import type * as vscode from 'vscode';
import type { ModelEditors } from './editor/model-editors';
import type { FixPreviews } from './fixes/fix-previews';
import type { ModelWatcher } from './files/model-watcher';
import type { JobLanes } from './job-lanes';
import type { ListingDocuments } from './listing/listing-documents';
import type { ModelJobs } from './model-jobs';
import type { Problems } from './problems/problems';
import type { Reports } from './reports/reports';
import type { Settings } from './settings/settings';

/** The parts of the extension that know each other; made once by `activate`. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly jobs: JobLanes;
  readonly watcher: ModelWatcher;
  readonly settings: Settings;
  readonly models: ModelJobs;
  readonly problems: Problems;
  readonly listings: ListingDocuments;
  readonly editors: ModelEditors;
  readonly reports: Reports;
  readonly fixPreviews: FixPreviews;
}
