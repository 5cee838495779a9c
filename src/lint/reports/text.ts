import type { Finding, Severity, Verdict } from '../finding';
import { groupFindings } from './group';
import type { FindingGroup } from './group';
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

/** For people: grouped by file and rule, columns aligned, the counts at the end. `json` and `sarif` have every finding. */
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
  const groups = groupFindings(file.findings, (finding) => finding);
  const rows = groups.flatMap(({ shown }) => shown).map((finding) => placeText(finding) ?? '');
  const widths = {
    severity: Math.max(0, ...file.findings.map(({ severity }) => severity.length)),
    place: Math.max(0, ...rows.map((place) => oneLine(place).length)),
  };
  const lines = groups.flatMap((group) => groupLines(group, widths, paint));
  const suppressed =
    file.suppressed > 0 ? [paint('dim', `  ${counted(file.suppressed, 'finding')} suppressed`)] : [];
  return [title, ...lines, ...suppressed].join('\n');
}

/** Operators named of those that are not written out. */
const LISTED = 16;

interface Widths {
  readonly severity: number;
  readonly place: number;
}

function groupLines({ shown, others }: FindingGroup, widths: Widths, paint: Paint): string[] {
  const indent = ' '.repeat(2 + widths.severity + (widths.place > 0 ? widths.place + 2 : 0) + 2);
  const lines = shown.map((finding) => findingLine(finding, widths, paint));
  if (others.length > 0) {
    const places = others.flatMap(({ operatorIndex }) => (operatorIndex === null ? [] : [operatorIndex]));
    const listed = places.length > LISTED ? [...places.slice(0, LISTED), '…'] : places;
    const where = listed.length > 0 ? `: operators ${listed.join(', ')}` : '';
    lines.push(paint('dim', `${indent}… and ${others.length} more like these${where}`));
  }
  const [{ hint }] = shown;
  if (hint !== null) lines.push(paint('dim', `${indent}→ ${oneLine(hint)}`));
  return lines;
}

function findingLine(finding: Finding, widths: Widths, paint: Paint): string {
  const severity = paint(finding.severity, finding.severity.padEnd(widths.severity));
  const place = oneLine(placeText(finding) ?? '').padEnd(widths.place);
  const columns = widths.place > 0 ? [severity, place] : [severity];
  const rule = paint('dim', `${finding.ruleId}${finding.runtime === null ? '' : ` (${finding.runtime})`}`);
  return `  ${columns.join('  ')}  ${oneLine(finding.message)}  ${rule}`;
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
