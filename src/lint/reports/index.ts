import type { TextOptions } from './text';
import { githubReport } from './github';
import { jsonReport } from './json';
import type { FileReport, ReportTool } from './report';
import { sarifReport } from './sarif';
import { textReport } from './text';

export { githubReport, jsonReport, sarifReport, textReport };
export { groupFindings } from './group';
export type { FindingGroup } from './group';
export { countSeverities, oneLine, placeText, rulePage, SEVERITIES } from './report';
export type { FileReport, ReportTool, RuleDescription } from './report';
export type { TextOptions } from './text';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';
export const REPORT_FORMATS: readonly ReportFormat[] = ['text', 'json', 'sarif', 'github'];

/** The report in one of the formats, ending with a line break (`github` is empty where there is no finding). */
export function renderReport(
  format: ReportFormat,
  files: readonly FileReport[],
  tool: ReportTool,
  options: TextOptions = {},
): string {
  switch (format) {
    case 'text':
      return textReport(files, options);
    case 'json':
      return jsonReport(files, tool);
    case 'sarif':
      return sarifReport(files, tool);
    case 'github':
      return githubReport(files);
  }
}
