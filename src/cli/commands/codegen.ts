import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { estimateArena } from '../../analysis';
import { generateFirmware } from '../../codegen';
import { lint } from '../../lint';
import { writeAtomic } from '../atomic-write';
import { UsageError } from '../errors';
import { openModel } from '../model-file';
import type { ModelFile } from '../model-file';
import type { CommandContext } from '../program';

interface CodegenFlags {
  readonly output: string;
  readonly name?: string;
  readonly margin: number;
  readonly main?: boolean;
  readonly force?: boolean;
}

const EXAMPLES = `
Writes for each model its bytes as an array (aligned to 16), its sizes, shapes and quantization as constants, and one
operator resolver with exactly the operators of all models together.

Examples:
  $ tflite-workbench codegen model_int8.tflite -o firmware/
  $ tflite-workbench codegen wake_word.tflite commands.tflite -o firmware/ --main`;

export function addCodegenCommand(program: Command, context: CommandContext): void {
  program
    .command('codegen')
    .summary('write C++ for a microcontroller project')
    .description('Writes C++ that runs models on TensorFlow Lite Micro.')
    .argument('<models...>', '.tflite files')
    .requiredOption('-o, --output <folder>', 'where the files go')
    .option('--name <identifier>', 'name for a single model (default: from its file)')
    .addOption(
      new Option('--margin <percent>', 'added to the estimated arena').argParser(percent).default(10, '10'),
    )
    .option('--main', 'also write an example main.cc')
    .option('--force', 'overwrite files that are there')
    .addHelpText('after', EXAMPLES)
    .action((models: string[], flags: CodegenFlags) => runCodegen(models, flags, context));
}

async function runCodegen(
  models: readonly string[],
  flags: CodegenFlags,
  { terminal, workingFolder, signal }: CommandContext,
): Promise<void> {
  if (flags.name !== undefined && models.length > 1) throw new UsageError('--name goes with a single model.');
  const sources: ModelFile[] = [];
  for (const model of models) sources.push(await openModel(model, workingFolder));
  for (const { shown, model } of sources) {
    const { verdict, ruleId } = lint(model, { runtimes: ['tflm'] }).runtimes['tflm']!;
    if (verdict === 'runs') continue;
    terminal.err(
      `warning: ${shown}: TensorFlow Lite Micro ${verdict} (${ruleId}); lint it for the reason.\n`,
    );
  }
  const files = generateFirmware(
    sources.map(({ shown, bytes, model }) => ({
      fileName: shown,
      bytes,
      model,
      arenaBytes: estimateArena(model).bytes,
    })),
    {
      arenaMargin: flags.margin / 100,
      ...(flags.main === undefined ? {} : { exampleMain: flags.main }),
      ...(flags.name === undefined ? {} : { name: flags.name }),
    },
  );
  const folder = path.resolve(workingFolder, flags.output);
  const existing = files.find(({ name }) => existsSync(path.join(folder, name)));
  if (existing !== undefined && flags.force !== true) {
    throw new UsageError(
      `${path.join(folder, existing.name)}: there is such a file already; --force overwrites it.`,
    );
  }
  for (const { name, text } of files) await writeAtomic(path.join(folder, name), text, signal);
  terminal.out(`${files.map(({ name }) => path.join(flags.output, name)).join('\n')}\n`);
}

function percent(value: string): number {
  const number = Number(value);
  if (!(number >= 0 && number <= 1000)) throw new InvalidArgumentError('Write a percentage from 0 to 1000.');
  return number;
}
