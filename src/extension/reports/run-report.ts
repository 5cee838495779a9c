import type * as vscode from 'vscode';
import type { RunResult } from '../../jobs';
import { bytesText, durationText, escapeMarkdown, table } from './markdown';

/** Samples that the table shows; the files hold all. */
const MAXIMUM_ROWS = 500;
const RUNTIME_NAMES = { tflite: 'TensorFlow Lite', tflm: 'TensorFlow Lite Micro' };

/** What "Run Model on Folder…" shows: latency, the largest values of each sample, what could not be used. */
export function runReport(model: string, result: RunResult, output: vscode.Uri | null): string {
  const times = result.samples.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): string =>
    durationText(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0);
  const facts = [
    `**${result.samples.length}** samples, computed as ${RUNTIME_NAMES[result.runtime]}`,
    `latency in this interpreter (not of the device): median **${at(0.5)}**, fastest ${at(0)}, slowest ${at(1)}`,
    result.runtime === 'tflm'
      ? `arena of a 32-bit target, estimated: ${bytesText(result.arenaBytes)}`
      : `memory for activations: ${bytesText(result.arenaBytes)}`,
    ...result.outputs.map(
      ({ name, type, shape }) => `output ${escapeMarkdown(name)}: ${type} \\[${shape.join(', ')}\\]`,
    ),
    ...result.assumptions.map(escapeMarkdown),
    ...(output ? [`${result.files.length} files written to ${escapeMarkdown(output.fsPath)}`] : []),
  ];
  return [
    `# Run of ${escapeMarkdown(model)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...problemSection(result.problems),
    '## Samples',
    sampleTable(result),
    result.samples.length > MAXIMUM_ROWS ? `The first ${MAXIMUM_ROWS} of ${result.samples.length}.` : '',
    'The largest real values of each output as *index*: value.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A section that names every file that was left out; nothing where there is none. */
export function problemSection(
  problems: readonly { readonly file: string; readonly reason: string }[],
): string[] {
  if (problems.length === 0) return [];
  const rows = problems.map(({ file, reason }) => [escapeMarkdown(file), escapeMarkdown(reason)]);
  return [`## Files left out (${problems.length})`, table(['File', 'Reason'], rows)];
}

function sampleTable({ samples, outputs }: RunResult): string {
  const header = ['Sample', 'Time', ...outputs.map(({ name }) => escapeMarkdown(name))];
  const rows = samples
    .slice(0, MAXIMUM_ROWS)
    .map(({ name, milliseconds, top }) => [
      escapeMarkdown(name),
      durationText(milliseconds),
      ...top.map((values) =>
        values.map(({ index, value }) => `*${index}*: ${Number(value.toPrecision(4))}`).join(', '),
      ),
    ]);
  return table(header, rows);
}
