import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { createTwoFilesPatch } from 'diff';
import { findFix, FIXES } from '../../fixes';
import type { Fix, FixedModel, Proof } from '../../fixes';
import { lint } from '../../lint';
import { createListing } from '../../listing';
import type { Model } from '../../model';
import { checkOutput } from '../atomic-write';
import { EXIT, UsageError } from '../errors';
import { fixedName, fixFile, fixModel } from '../fix-file';
import type { FixChoice } from '../fix-file';
import { jsonText } from '../json';
import { openModel } from '../model-file';
import type { ModelFile } from '../model-file';
import { list } from '../options';
import type { CommandContext } from '../program';

interface FixFlags {
  readonly fixes?: readonly Fix[];
  readonly runtime: readonly string[];
  readonly numeric?: boolean;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly force?: boolean;
  readonly preview?: boolean;
  readonly list?: boolean;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Without --fixes, lint says what is wrong for the runtimes, and the safe fixes that answer it are applied. The result goes to
a new file (MODEL.fixed.tflite) and is proven by running the model before and after on made-up inputs.

Safety of a fix:
  safe      outputs stay the same to the bit
  numeric   outputs change within the bound that the fix states (--numeric, or named by --fixes)

Exit codes: 0 done or nothing to do, 1 a fix broke the model's outputs, 2 bad usage.

Examples:
  $ tflite-workbench fix model.tflite --list
  $ tflite-workbench fix model.tflite --runtime tflm --preview
  $ tflite-workbench fix model.tflite --fixes float16-weights,remove-unused -o clean.tflite`;

export function addFixCommand(program: Command, context: CommandContext): void {
  program
    .command('fix')
    .summary('rewrite what a runtime cannot run')
    .description('Applies small rewrites that answer findings of lint, each proven by running the model.')
    .argument('<model>', 'a .tflite file')
    .addOption(
      new Option('--fixes <ids>', 'apply these, wherever they apply, joined by commas').argParser(fixList),
    )
    .addOption(
      new Option('-r, --runtime <ids>', 'runtimes whose findings are to be answered')
        .argParser((value: string) => list(value))
        .default(['tflm'], 'tflm'),
    )
    .option('--numeric', 'also apply fixes that change outputs within a stated bound')
    .option('-o, --output <file>', 'the fixed model (default: MODEL.fixed.tflite)')
    .option('--in-place', 'write over the model itself')
    .option('--force', 'overwrite the output file')
    .option('--preview', 'show the change of the listing and write nothing')
    .option('--list', 'list every fix and where it would apply; write nothing')
    .addOption(new Option('-f, --format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (model: string, flags: FixFlags) => context.finish(await runFix(model, flags, context)));
}

async function runFix(modelPath: string, flags: FixFlags, context: CommandContext): Promise<number> {
  const { terminal, workingFolder, signal } = context;
  const source = await openModel(modelPath, workingFolder);
  if (flags.list === true) {
    terminal.out(listText(source.model));
    return EXIT.clean;
  }
  const output = outputOf(source, flags, workingFolder);
  if (flags.inPlace !== true && flags.preview !== true)
    await checkOutput(output, source.file, flags.force === true);
  const choice: FixChoice =
    flags.fixes === undefined
      ? { answering: { runtimes: flags.runtime }, numeric: flags.numeric === true }
      : { fixes: flags.fixes };
  if (flags.preview === true) {
    terminal.out(previewText(source, fixModel(source.model, choice).model));
    return EXIT.clean;
  }
  const result = await fixFile(source, choice, output, signal);
  const { proof, broken, written } = result;
  const verdicts = { before: verdictsOf(source.model, flags), after: verdictsOf(result.model, flags) };
  terminal.out(
    flags.format === 'json'
      ? jsonText({ model: source.shown, output: written, applied: appliedJson(result), proof, verdicts })
      : reportText(source, result, proof, verdicts, written),
  );
  if (broken === null) return EXIT.clean;
  terminal.err(`tflite-workbench: ${broken}\n`);
  return EXIT.failed;
}

function outputOf(source: ModelFile, flags: FixFlags, workingFolder: string): string {
  if (flags.inPlace === true) {
    if (flags.output !== undefined) throw new UsageError('--in-place and --output exclude each other.');
    return source.file;
  }
  const name = flags.output ?? fixedName(source.file);
  return path.resolve(workingFolder, name);
}

type Verdicts = Readonly<Record<string, string>>;

function verdictsOf(model: Model, flags: FixFlags): Verdicts {
  const { runtimes } = lint(model, { runtimes: flags.runtime });
  return Object.fromEntries(Object.entries(runtimes).map(([id, { verdict }]) => [id, verdict]));
}

const appliedJson = ({ applied }: FixedModel) =>
  applied.map(({ fix: { id, safety, bound }, changes }) => ({ id, safety, bound, changes }));

function reportText(
  source: ModelFile,
  { applied }: FixedModel,
  proof: Proof,
  verdicts: { readonly before: Verdicts; readonly after: Verdicts },
  written: string | null,
): string {
  if (applied.length === 0) return `${source.shown}: there is nothing that these fixes would change.\n`;
  const lines = [source.shown];
  for (const { fix: each, changes } of applied) {
    lines.push(`  ${each.id} (${each.safety}): ${each.title}`);
    lines.push(...changes.slice(0, 5).map((change) => `    ${change}`));
    if (changes.length > 5) lines.push(`    … and ${changes.length - 5} more`);
    if (each.bound !== null) lines.push(`    ${each.bound}`);
  }
  lines.push(`  ${proofText(proof)}`);
  for (const [runtime, before] of Object.entries(verdicts.before)) {
    lines.push(`  ${runtime}: ${before} before, ${verdicts.after[runtime]} after`);
  }
  if (written !== null) lines.push(`Written to ${written}`);
  return `${lines.join('\n')}\n`;
}

function proofText(proof: Proof): string {
  if (!proof.ran) return `Not proven, because the interpreter cannot run it: ${proof.reason}`;
  const runs = `Run before and after on ${proof.samples} made-up inputs`;
  if (proof.isIdentical) return `${runs}: the same bytes.`;
  return `${runs}: outputs differ by at most ${proof.maxDifference} (their largest value is ${proof.maxMagnitude}).`;
}

function listText(model: Model): string {
  const lines = FIXES.map((each) => {
    const sites = each.find(model);
    const where =
      sites.length === 0 ? 'nowhere' : sites.length === 1 ? sites[0]!.change : `${sites.length} places`;
    return `${each.id.padEnd(34)} ${each.safety.padEnd(8)} ${each.title}: ${where}`;
  });
  return `${lines.join('\n')}\n`;
}

function previewText(source: ModelFile, fixed: Model): string {
  const text = (model: Model): string => createListing(model, { name: path.basename(source.shown) }).text;
  const [before, after] = [text(source.model), text(fixed)];
  if (before === after) return `${source.shown}: there is nothing that these fixes would change.\n`;
  return createTwoFilesPatch(source.shown, `${source.shown} (fixed)`, before, after, undefined, undefined, {
    context: 2,
  });
}

function fixList(value: string): Fix[] {
  return list(value).map((id) => {
    const found = findFix(id);
    if (found) return found;
    throw new InvalidArgumentError(
      `There is no fix '${id}'. Known: ${FIXES.map((each) => each.id).join(', ')}.`,
    );
  });
}
