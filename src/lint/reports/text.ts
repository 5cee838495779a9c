import type { Finding, Severity, Verdict } from '../finding';
import { countSeverities, oneLine, placeText } from './report';
import type { FileReport } from './report';

export interface TextOptions {
  /** Colours for a terminal; none by default. */
  readonly color?: boolean;
}

const STYLES = { error: 31, warning: 33, information: 36, bold: 1, dim: 2, good: 32 } as const;
type Paint = (style: keyof typeof STYLES, text: string) => string;

const VERDICT_STYLES: Readonly<Record<Verdict, keyof typeof STYLES>> = {
  runs: 'good',
  refuses: 'error',
  wrong: 'warning',
  invalid: 'error',
};

/** For people: grouped by file, columns aligned, the counts at the end. */
export function textReport(files: readonly FileReport[], options: TextOptions = {}): string {
  const paint: Paint =
    options.color === true ? (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m` : (_, text) => text;
  const blocks = files.map((file) => fileBlock(file, paint));
  return `${[...blocks, summaryLine(files, paint)].join('\n\n')}\n`;
}

function fileBlock(file: FileReport, paint: Paint): string {
  const verdicts = Object.entries(file.runtimes).map(([runtime, { verdict }]) => {
    return `${runtime} ${paint(VERDICT_STYLES[verdict], verdict)}`;
  });
  const title = [paint('bold', oneLine(file.path)), ...verdicts].join('  ');
  const rows = file.findings.map((finding) => [finding, placeText(finding) ?? ''] as const);
  const severityWidth = Math.max(0, ...rows.map(([finding]) => finding.severity.length));
  const placeWidth = Math.max(0, ...rows.map(([, place]) => oneLine(place).length));
  const lines = rows.flatMap(([finding, place]) =>
    findingLines(finding, place, severityWidth, placeWidth, paint),
  );
  const suppressed =
    file.suppressed > 0 ? [paint('dim', `  ${counted(file.suppressed, 'finding')} suppressed`)] : [];
  return [title, ...lines, ...suppressed].join('\n');
}

function findingLines(
  finding: Finding,
  place: string,
  severityWidth: number,
  placeWidth: number,
  paint: Paint,
): string[] {
  const severity = paint(finding.severity, finding.severity.padEnd(severityWidth));
  const columns = [severity, ...(placeWidth > 0 ? [oneLine(place).padEnd(placeWidth)] : [])];
  const rule = paint('dim', `${finding.ruleId}${finding.runtime === null ? '' : ` (${finding.runtime})`}`);
  const lines = [`  ${columns.join('  ')}  ${oneLine(finding.message)}  ${rule}`];
  if (finding.hint !== null) {
    const indent = ' '.repeat(2 + severityWidth + (placeWidth > 0 ? placeWidth + 2 : 0) + 2);
    lines.push(paint('dim', `${indent}${oneLine(finding.hint)}`));
  }
  return lines;
}

function summaryLine(files: readonly FileReport[], paint: Paint): string {
  const counts = countSeverities(files);
  const total = counts.error + counts.warning + counts.information;
  const inFiles = `in ${counted(files.length, 'file')}`;
  if (total === 0) return paint('good', `No findings ${inFiles}.`);
  const parts = (['error', 'warning', 'information'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severity, severityCount(counts[severity], severity)));
  return `${parts.join(', ')} ${inFiles}.`;
}

function severityCount(count: number, severity: Severity): string {
  return severity === 'information' ? `${count} for information` : counted(count, severity);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
