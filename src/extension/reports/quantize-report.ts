import type { QuantizeResult } from '../../jobs';
import type { RuntimeVerdict } from '../../protocol';
import { bytesText, durationText, escapeMarkdown, table } from './markdown';
import { problemSection } from './run-report';
import { verdictText } from './verdict-text';

/** Notes that the report lists; the model shows the rest. */
const MAXIMUM_NOTES = 50;

export interface QuantizeNames {
  readonly source: string;
  readonly target: string;
  /** 'full int8'. */
  readonly scheme: string;
}

export interface VerdictChange {
  readonly before: readonly RuntimeVerdict[];
  readonly after: readonly RuntimeVerdict[];
}

/** What "Quantize Model…" shows: size, what each runtime says now, the error of each layer, the worst first. */
export function quantizeReport(
  names: QuantizeNames,
  result: QuantizeResult,
  verdicts: VerdictChange,
): string {
  const { report, problems, assumptions } = result;
  const percent = Math.round((100 * report.sizeAfter) / Math.max(1, report.sizeBefore));
  const facts = [
    `**${bytesText(report.sizeAfter)}**, ${percent} % of ${bytesText(report.sizeBefore)}`,
    ...verdicts.after.map((now) => verdictLine(now, verdicts.before)),
    ...(report.calibration
      ? [
          `calibrated on ${report.calibration.samples} samples in ${durationText(1000 * report.calibration.seconds)}`,
        ]
      : []),
    ...assumptions.map(escapeMarkdown),
  ];
  return [
    `# ${escapeMarkdown(names.source)} → ${names.scheme}`,
    `${escapeMarkdown(names.target)}:`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...problemSection(problems),
    ...layerSection(report),
    ...noteSection(report.notes),
  ].join('\n\n');
}

function verdictLine({ runtime, label, verdict }: RuntimeVerdict, before: readonly RuntimeVerdict[]): string {
  const was = before.find((other) => other.runtime === runtime)?.verdict;
  const change = was === undefined || was === verdict ? '' : ` (before: ${verdictText(was)})`;
  return `${escapeMarkdown(label)}: **${verdictText(verdict)}**${change}`;
}

function layerSection({ layers, validationSamples }: QuantizeResult['report']): string[] {
  if (layers.length === 0) return [];
  const rows = layers.map(({ operatorIndex, operator, tensor, sqnr, cosine, maxAbsError }) => [
    decibels(sqnr),
    cosine.toFixed(5),
    maxAbsError.toPrecision(3),
    `${escapeMarkdown(operator)} \\#${operatorIndex}`,
    escapeMarkdown(tensor),
  ]);
  return [
    `## Error against float, worst first`,
    `Measured on ${validationSamples} samples. SQNR is the signal-to-quantization-noise ratio: 20 dB means that the error is a ` +
      'tenth of the signal. Cosine is 1 where both point the same way.',
    table(['SQNR', 'Cosine', 'Largest error', 'Operator', 'Tensor'], rows),
  ];
}

function noteSection(notes: QuantizeResult['report']['notes']): string[] {
  if (notes.length === 0) return [];
  const rows = notes
    .slice(0, MAXIMUM_NOTES)
    .map(({ operatorIndex, operator, reason }) => [
      `${escapeMarkdown(operator)} \\#${operatorIndex}`,
      escapeMarkdown(reason),
    ]);
  const more = notes.length > MAXIMUM_NOTES ? [`… and ${notes.length - MAXIMUM_NOTES} more.`] : [];
  return [`## Left as they were (${notes.length})`, table(['Operator', 'Reason'], rows), ...more];
}

export function decibels(sqnr: number): string {
  return Number.isFinite(sqnr) ? `${sqnr.toFixed(1)} dB` : sqnr > 0 ? 'exact' : '–';
}
