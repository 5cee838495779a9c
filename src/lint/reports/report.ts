import type { Finding, Severity } from '../finding';
import type { RuntimeVerdict } from '../result';

/** What lint found in one file; what every renderer takes. Plain data. */
export interface FileReport {
  /** As it is shown to a person: relative to where the run began, with `/` between folders. */
  readonly path: string;
  /** By the id of the runtime profile, in the order asked for. */
  readonly runtimes: Readonly<Record<string, RuntimeVerdict>>;
  readonly findings: readonly Finding[];
  /** Findings left out because the configuration says so. */
  readonly suppressed: number;
}

/** What a report says of a rule. */
export interface RuleDescription {
  readonly id: string;
  /** A short sentence without a full stop. */
  readonly title: string;
  /** What it does and why it matters, in a few sentences. */
  readonly description: string;
}

/** What is known of the tool that writes the report. */
export interface ReportTool {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** Page of a rule, for people who follow a link from a report. */
export function rulePage(ruleId: string): string {
  return `https://github.com/tflite-workbench/tflite-workbench/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}

export function countSeverities(files: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const file of files) for (const finding of file.findings) counts[finding.severity]++;
  return counts;
}

/** 'operator 12 CONV_2D', with the subgraph where it is not the main one; null for a finding about no operator. */
export function placeText(finding: Finding): string | null {
  const subgraph = finding.subgraph ?? 0;
  const where = subgraph === 0 ? '' : `subgraph ${subgraph} `;
  if (finding.operatorIndex !== null)
    return `${where}operator ${finding.operatorIndex} ${finding.operator ?? ''}`.trim();
  if (finding.tensors[0] !== undefined) return `${where}tensor ${finding.tensors[0].index}`;
  return where === '' ? null : where.trim();
}

/**
 * The text on one line: what a model calls its tensors must not break a line of a report, move the cursor of a terminal
 * or turn the text around.
 */
export function oneLine(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (character === '\n' || character === '\r' || character === '\t') return ' ';
    const isHidden =
      code < 0x20 ||
      (code >= 0x7f && code <= 0x9f) ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x2028 && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x206f) ||
      code === 0xfeff ||
      (code >= 0xd800 && code <= 0xdfff) ||
      (code >= 0xe0000 && code <= 0xe0fff);
    return isHidden ? `\\u{${code.toString(16)}}` : character;
  }).join('');
}
