import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { estimateArena } from '../../analysis';
import type { ArenaBuffer, ArenaEstimate } from '../../analysis';
import { operatorName } from '../../model';
import type { Model } from '../../model';
import { EXIT } from '../errors';
import { jsonText } from '../json';
import { openModel } from '../model-file';
import type { CommandContext } from '../program';
import { table } from '../table';

interface MemoryFlags {
  readonly format: 'text' | 'json';
  readonly limit?: number;
}

/** Characters of a bar of the timeline. */
const BAR = 40;

const EXAMPLES = `
The estimate replays the planning of TensorFlow Lite Micro for a 32-bit target with the reference kernels: what
arena_used_bytes() tells after AllocateTensors.

Exit codes: 0 done, 1 more than --limit, 2 bad usage.

Examples:
  $ tflite-workbench memory model_int8.tflite
  $ tflite-workbench memory model_int8.tflite --limit 65536 --format json`;

export function addMemoryCommand(program: Command, context: CommandContext): void {
  program
    .command('memory')
    .summary('estimate the tensor arena of a microcontroller')
    .description(
      'Estimates the arena that TensorFlow Lite Micro needs, and shows which operator sets its peak.',
    )
    .argument('<model>', 'a .tflite file')
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['text', 'json']).default('text'))
    .addOption(new Option('--limit <bytes>', 'exit with 1 where the arena is larger').argParser(byteCount))
    .addHelpText('after', EXAMPLES)
    .action(async (modelPath: string, flags: MemoryFlags) => {
      const { shown, model } = await openModel(modelPath, context.workingFolder);
      const estimate = estimateArena(model);
      const output =
        flags.format === 'json'
          ? jsonText({ model: shown, ...estimate })
          : memoryText(shown, model, estimate);
      context.terminal.out(output);
      if (flags.limit !== undefined && estimate.bytes > flags.limit) {
        context.terminal.err(
          `tflite-workbench: the arena of ${estimate.bytes} bytes exceeds the limit of ${flags.limit}.\n`,
        );
        context.finish(EXIT.failed);
      }
    });
}

function memoryText(shown: string, model: Model, estimate: ArenaEstimate): string {
  const { bytes, planned, persistent, peak, buffers, unknownOperators } = estimate;
  const atPeak = buffers.filter(({ firstUse, lastUse }) => firstUse <= peak.step && peak.step <= lastUse);
  const lines = [
    shown,
    ...table([
      ['arena', String(bytes), 'bytes'],
      ['tensors and scratch, planned', String(planned), 'bytes'],
      ['persistent', String(persistent), 'bytes'],
      [
        'live at the peak',
        String(peak.liveBytes),
        `bytes: no plan can be smaller (step ${peak.step}${peakName(model, peak.step)})`,
      ],
    ]),
    '',
    'Live at the peak, largest first:',
    ...table(bySize(atPeak).map((buffer) => [String(buffer.bytes), buffer.name])),
    '',
    `Timeline (each column is one of ${steps(buffers)} steps${steps(buffers) > BAR ? ', several share a column' : ''}):`,
    ...table(
      [...buffers]
        .sort((a, b) => a.offset - b.offset || a.firstUse - b.firstUse)
        .map((buffer) => [
          bar(buffer, steps(buffers)),
          String(buffer.offset),
          String(buffer.bytes),
          buffer.name,
        ]),
    ),
  ];
  if (unknownOperators.length > 0) {
    lines.push('', `Not counted, because its own memory is not known: ${unknownOperators.join(', ')}.`);
  }
  return `${lines.join('\n')}\n`;
}

/** Steps count the operators of a model without control flow; with it they have no single name. */
function peakName(model: Model, step: number): string {
  const [subgraph, ...others] = model.subgraphs;
  const operator = others.length === 0 ? subgraph?.operators[step] : undefined;
  return operator === undefined ? '' : `, ${operatorName(model, operator)}`;
}

const bySize = (buffers: readonly ArenaBuffer[]): ArenaBuffer[] =>
  [...buffers].sort((a, b) => b.bytes - a.bytes);

const steps = (buffers: readonly ArenaBuffer[]): number =>
  Math.max(1, ...buffers.map(({ lastUse }) => lastUse + 1));

function bar({ firstUse, lastUse }: ArenaBuffer, total: number): string {
  const width = Math.min(BAR, total);
  const from = Math.floor((Math.max(firstUse, 0) / total) * width);
  const to = Math.max(from + 1, Math.ceil(((lastUse + 1) / total) * width));
  return `|${' '.repeat(from)}${'#'.repeat(to - from)}${' '.repeat(Math.max(0, width - to))}|`;
}

function byteCount(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= 0) throw new InvalidArgumentError('Write a number of bytes.');
  return number;
}
