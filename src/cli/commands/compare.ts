import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { modelDifference } from '../../analysis';
import type { FieldChange, ModelDifference } from '../../analysis';
import type { RuntimeName } from '../../interpreter';
import { escapeText } from '../../listing';
import { compareModels } from '../../quantizer';
import type { Comparison } from '../../quantizer';
import { openSampleFolder } from '../calibration';
import { jsonText } from '../json';
import { layerLines } from '../layer-table';
import { openModel } from '../model-file';
import { list, positiveInteger } from '../options';
import type { CommandContext } from '../program';
import { ProgressLine } from '../terminal';

interface CompareFlags {
  readonly inputs?: string;
  readonly runtime: readonly [RuntimeName, RuntimeName];
  readonly maxSamples?: number;
  readonly format: 'text' | 'json';
}

/** Layers shown in the text report. */
const WORST = 20;
/** Structural changes shown in the text report. */
const MOST_CHANGES = 50;

const EXAMPLES = `
Without --inputs the models are only compared field by field.

Examples:
  $ tflite-workbench compare before.tflite after.tflite
  $ tflite-workbench compare model.tflite model_int8.tflite --inputs images/
  $ tflite-workbench compare m.tflite m.tflite --inputs images/ --runtime tflite,tflm`;

export function addCompareCommand(program: Command, context: CommandContext): void {
  program
    .command('compare')
    .summary('tell how two models differ, in what they are and what they compute')
    .description(
      'Compares two models field by field and, over a folder of samples, layer by layer where names match.',
    )
    .argument('<first>', 'a .tflite file, which the other is measured against')
    .argument('<second>', 'a .tflite file')
    .option('-i, --inputs <folder>', 'samples to run both models on')
    .addOption(
      new Option('-r, --runtime <runtime>', 'whose arithmetic to follow: tflite, tflm, or one for each model')
        .argParser(runtimePair)
        .default(['tflite', 'tflite'], 'tflite'),
    )
    .addOption(new Option('--max-samples <count>', 'take the first samples only').argParser(positiveInteger))
    .addOption(new Option('-f, --format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((first: string, second: string, flags: CompareFlags) =>
      runCompare(first, second, flags, context),
    );
}

async function runCompare(
  firstPath: string,
  secondPath: string,
  flags: CompareFlags,
  context: CommandContext,
): Promise<void> {
  const { terminal, workingFolder, signal } = context;
  const first = await openModel(firstPath, workingFolder);
  const second = await openModel(secondPath, workingFolder);
  const difference = modelDifference(first.model, second.model);
  const progress = new ProgressLine(terminal, 'Comparing');
  let comparison: Comparison | null = null;
  try {
    if (flags.inputs !== undefined) {
      const maxSamples = flags.maxSamples === undefined ? {} : { maxSamples: flags.maxSamples };
      const folder = { workingFolder, terminal, signal, progress, ...maxSamples };
      const dataset = await openSampleFolder(flags.inputs, first.model, folder);
      const options = { runtimes: flags.runtime, signal, progress };
      comparison = await compareModels(first.model, second.model, dataset, options);
    }
  } finally {
    progress.end();
  }
  if (flags.format === 'json') {
    const json = {
      first: first.shown,
      second: second.shown,
      runtimes: flags.runtime,
      difference,
      comparison,
    };
    terminal.out(jsonText(json));
  } else {
    terminal.out(`${[...differenceLines(difference), ...comparisonLines(comparison)].join('\n')}\n`);
  }
}

function differenceLines(difference: ModelDifference): string[] {
  if (difference.identical) return ['The models are the same, field by field.'];
  const lines = difference.fields.map((change) => `model ${fieldText(change)}`);
  for (const subgraph of difference.subgraphs) {
    if (subgraph.change !== 'changed') lines.push(`subgraph ${subgraph.subgraph} ${subgraph.change}`);
    for (const { change, before, after, fields } of subgraph.operators) {
      const place = (after ?? before)!;
      const details = fields.map(fieldText).join('; ');
      lines.push(
        `${change} operator ${place.operatorIndex} ${place.name} "${place.output}"${details && `: ${details}`}`,
      );
    }
    for (const { change, name, fields } of subgraph.tensors) {
      const details = fields.map(fieldText).join('; ');
      lines.push(`${change} tensor "${name}"${details && `: ${details}`}`);
    }
  }
  for (const { change, name } of difference.signatures) lines.push(`${change} signature "${name}"`);
  for (const { change, name } of difference.metadata) lines.push(`${change} metadata "${name}"`);
  const shown = lines.slice(0, MOST_CHANGES).map(escapeLine);
  if (lines.length > MOST_CHANGES)
    shown.push(`… and ${lines.length - MOST_CHANGES} more (--format json lists them all)`);
  return shown;
}

function escapeLine(line: string): string {
  return escapeText(line).replaceAll('\\"', '"');
}

function fieldText({ field, before, after }: FieldChange): string {
  return `${field} ${shorten(before)} → ${shorten(after)}`;
}

function shorten(value: string | null): string {
  if (value === null) return 'none';
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

function comparisonLines(comparison: Comparison | null): string[] {
  if (comparison === null) return [];
  const { layers, samples, unmatched } = comparison;
  const lines = ['', `Over ${samples} samples, worst layer first:`, ...layerLines(layers, WORST)];
  if (unmatched.length > 0)
    lines.push(`${unmatched.length} tensors of the first model have no match in the second.`);
  return lines;
}

function runtimePair(value: string): readonly [RuntimeName, RuntimeName] {
  const names = list(value).map((name) => {
    if (name === 'tflite' || name === 'tflm') return name;
    throw new InvalidArgumentError('It must be tflite, tflm, or two of them joined by a comma.');
  });
  const [first, second = first] = names;
  if (first === undefined || second === undefined || names.length > 2) {
    throw new InvalidArgumentError('It must be tflite, tflm, or two of them joined by a comma.');
  }
  return [first, second];
}
