import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { lint } from '../../lint';
import type { Verdict } from '../../lint';
import { escapeText } from '../../listing';
import { readAssociatedFiles, writeModel } from '../../model';
import type { Model } from '../../model';
import { quantize } from '../../quantizer';
import type { ObserverName, QuantizeReport, Recipe, SchemeName } from '../../quantizer';
import { checkOutput, writeAtomic } from '../atomic-write';
import { openSampleFolder } from '../calibration';
import { UsageError } from '../errors';
import { jsonText } from '../json';
import { layerLines } from '../layer-table';
import { openModel } from '../model-file';
import { list, positiveInteger } from '../options';
import type { CommandContext } from '../program';
import { ProgressLine } from '../terminal';

interface QuantizeFlags {
  readonly scheme: SchemeName;
  readonly io?: 'float32' | 'int8';
  readonly calibration?: string;
  readonly output: string;
  readonly force?: boolean;
  readonly int8Only?: boolean;
  readonly observer?: ObserverName;
  readonly exclude?: readonly string[];
  readonly perChannel: boolean;
  readonly maxSamples?: number;
  readonly runtime?: readonly ('tflite' | 'tflm')[];
  readonly format: 'text' | 'json';
}

const RUNTIMES = ['tflite', 'tflm'];
/** Layers shown in the text report. */
const WORST = 10;

const EXAMPLES = `
Schemes:
  dynamic      int8 weights, activations stay float; TensorFlow Lite only (hybrid kernels)
  weight-only  int8 weights that the model makes float again when it starts
  float16      half-precision weights
  int8         weights and activations; needs --calibration

The output is written whole or not at all. A report tells the size, the error of each layer and what each runtime says.

Examples:
  $ tflite-workbench quantize model.tflite --scheme int8 --calibration images/ -o model_int8.tflite
  $ tflite-workbench quantize model.tflite --scheme int8 --io int8 --int8-only --calibration images/ -o mcu.tflite
  $ tflite-workbench quantize model.tflite --scheme dynamic -o model_dynamic.tflite`;

export function addQuantizeCommand(program: Command, context: CommandContext): void {
  program
    .command('quantize')
    .summary('make a smaller model of a float one')
    .description('Quantizes a float model and tells what it costs, layer by layer.')
    .argument('<model>', 'a .tflite file')
    .addOption(
      new Option('-s, --scheme <scheme>', 'what becomes of weights and activations')
        .choices(['dynamic', 'weight-only', 'float16', 'int8'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--io <type>', 'type of inputs and outputs, for --scheme int8 (default: float32)').choices([
        'float32',
        'int8',
      ]),
    )
    .option('-c, --calibration <folder>', 'typical inputs: PNG, JPEG, .npy, .npz, .bin')
    .requiredOption('-o, --output <file>', 'the quantized model')
    .option('--force', 'overwrite the output file')
    .option('--int8-only', 'fail where an operator would have to stay float')
    .addOption(
      new Option('--observer <name>', 'how calibration finds ranges (default: min-max)').choices([
        'min-max',
        'moving-average',
        'percentile',
      ]),
    )
    .addOption(
      new Option(
        '--exclude <names>',
        'operators to leave float, by type or output name, joined by commas',
      ).argParser(list),
    )
    .option('--no-per-channel', 'one scale for all channels of a convolution')
    .addOption(
      new Option(
        '-r, --runtime <ids>',
        'runtimes that are to accept the result: tflite, tflm, or both',
      ).argParser(runtimeNames),
    )
    .addOption(new Option('--max-samples <count>', 'take the first samples only').argParser(positiveInteger))
    .addOption(new Option('-f, --format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((model: string, flags: QuantizeFlags) => runQuantize(model, flags, context));
}

async function runQuantize(modelPath: string, flags: QuantizeFlags, context: CommandContext): Promise<void> {
  const { terminal, workingFolder, signal } = context;
  if (flags.scheme === 'int8' && flags.calibration === undefined) {
    throw new UsageError('--scheme int8 needs --calibration: a folder of typical inputs.');
  }
  if (flags.scheme !== 'int8' && flags.io === 'int8') {
    throw new UsageError(`--io int8 goes with --scheme int8: with ${flags.scheme} activations stay float.`);
  }
  const source = await openModel(modelPath, workingFolder);
  const output = path.resolve(workingFolder, flags.output);
  await checkOutput(output, source.file, flags.force === true);
  const progress = new ProgressLine(terminal, 'Quantizing');
  try {
    const folder = { workingFolder, terminal, signal, progress, ...optional('maxSamples', flags.maxSamples) };
    const dataset =
      flags.calibration === undefined
        ? undefined
        : await openSampleFolder(flags.calibration, source.model, folder);
    const result = await quantize(source.model, recipeOf(flags), {
      signal,
      progress,
      ...optional('dataset', dataset),
    });
    const bytes = writeModel(result.model, { associatedFiles: readAssociatedFiles(source.bytes) });
    signal.throwIfAborted();
    await writeAtomic(output, bytes, signal);
    progress.end();
    const verdicts = { before: verdictsOf(source.model), after: verdictsOf(result.model) };
    if (flags.format === 'json') {
      const { report } = result;
      const json = { model: source.shown, output: flags.output, scheme: flags.scheme, ...report, verdicts };
      terminal.out(jsonText(json));
    } else {
      terminal.out(textReport(flags, result.report, verdicts));
    }
  } finally {
    progress.end();
  }
}

function recipeOf(flags: QuantizeFlags): Recipe {
  return {
    scheme: flags.scheme,
    perChannel: flags.perChannel,
    ...optional('io', flags.io),
    ...optional('int8Only', flags.int8Only),
    ...optional('observer', flags.observer),
    ...optional('exclude', flags.exclude),
    ...optional('runtimes', flags.runtime),
  };
}

function runtimeNames(value: string): ('tflite' | 'tflm')[] {
  return list(value).map((name) => {
    if (name === 'tflite' || name === 'tflm') return name;
    throw new InvalidArgumentError('Write tflite, tflm, or tflite,tflm.');
  });
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  const entries: { [K in Key]?: Value } = {};
  if (value !== undefined) entries[key] = value;
  return entries;
}

type Verdicts = Readonly<Record<string, Verdict>>;

function verdictsOf(model: Model): Verdicts {
  const { runtimes } = lint(model, { runtimes: RUNTIMES });
  return Object.fromEntries(Object.entries(runtimes).map(([id, { verdict }]) => [id, verdict]));
}

function textReport(
  flags: QuantizeFlags,
  report: QuantizeReport,
  verdicts: { readonly before: Verdicts; readonly after: Verdicts },
): string {
  const { sizeBefore, sizeAfter, layers, notes, calibration } = report;
  const percent = ((100 * sizeAfter) / Math.max(1, sizeBefore)).toFixed(1);
  const lines = [`${flags.output}: ${sizeAfter} bytes, ${percent} % of ${sizeBefore}`];
  if (calibration !== null) {
    lines.push(`calibrated on ${calibration.samples} samples in ${calibration.seconds.toFixed(1)} s`);
  }
  for (const [id, verdict] of Object.entries(verdicts.after)) {
    const before = verdicts.before[id];
    lines.push(`${id}: ${before === verdict ? verdict : `${before}, now ${verdict}`}`);
  }
  for (const note of notes) {
    lines.push(
      escapeText(`note: operator ${note.operatorIndex} ${note.operator}: ${note.reason}`).replaceAll(
        '\\"',
        '"',
      ),
    );
  }
  if (layers.length > 0) {
    lines.push('', `Error against float on ${report.validationSamples} samples, worst first:`);
    lines.push(...layerLines(layers, WORST));
  }
  return `${lines.join('\n')}\n`;
}
