import { statSync } from 'node:fs';
import path from 'node:path';
import { openDataset } from '../dataset';
import { nodeFile, nodeFolder } from '../jobs';
import type { FileAccess } from '../model';
import { UsageError } from './errors';
import { openColumn } from './input-columns';
import type { ColumnOptions, InputColumn, InputValue } from './input-columns';
import { findInput, inputNames, needsRawData } from './run-inputs';
import type { RunInput } from './run-inputs';
import { shownPath } from './targets';
import { globFiles } from './walk';

/** What `--inputs` names, checked and ready to be fed to a model. */
export interface Samples {
  readonly names: readonly string[];
  /** One value an input of the model, in their order. */
  load(sample: number): Promise<readonly InputValue[]>;
  /** Files left out or that look wrong, and why. */
  readonly warnings: readonly string[];
  /** What was assumed where nothing says it. */
  readonly assumptions: readonly string[];
}

/**
 * `--inputs` is one folder, or files in the order of the model's inputs (for a model of one input, each file a sample),
 * or `name=file` for each input.
 *
 * @throws UsageError where the arguments do not fit the model; an Error where their files do not.
 */
export async function openSamples(
  args: readonly string[],
  inputs: readonly RunInput[],
  workingFolder: string,
  options: ColumnOptions,
): Promise<Samples> {
  const [first] = args;
  if (first === undefined && inputs.length > 0) throw new UsageError('--inputs names no file or folder.');
  if (args.length === 1 && isFolder(path.resolve(workingFolder, first!))) {
    const folder = nodeFolder(path.resolve(workingFolder, first!), first!);
    if (inputs.length !== 1 || !needsRawData(inputs[0]!)) return folderSamples(folder, inputs, options);
    const files = (await folder.list()).filter((file) => /\.(npy|bin)$/i.test(file.name));
    if (files.length === 0) throw new Error(`${first}: there is no .npy or .bin file in this folder.`);
    return zip([await openColumn(inputs[0]!, files, options)], inputs);
  }
  const columns = await fileColumns(args, inputs, workingFolder);
  return zip(
    await Promise.all(columns.map((files, index) => openColumn(inputs[index]!, files, options))),
    inputs,
  );
}

async function folderSamples(
  folder: ReturnType<typeof nodeFolder>,
  inputs: readonly RunInput[],
  options: ColumnOptions,
): Promise<Samples> {
  const dataset = await openDataset(folder, inputs, options);
  const problems = dataset.problems.map(({ file, reason }) => `${file}: ${reason}`);
  if (dataset.samples === 0) {
    throw new Error([`${folder.name}: no file of this folder can be used.`, ...problems].join('\n'));
  }
  return {
    names: dataset.names,
    load: async (sample) =>
      (await dataset.load(sample)).map((data, index) => {
        const { shape, isReshaped } = inputs[index]!;
        return { data, shape: isReshaped ? shape : null };
      }),
    warnings: [...problems, ...dataset.warnings.map(({ file, reason }) => `${file}: ${reason}`)],
    assumptions: dataset.assumptions,
  };
}

/** The files of each input, in the order given. */
async function fileColumns(
  args: readonly string[],
  inputs: readonly RunInput[],
  workingFolder: string,
): Promise<FileAccess[][]> {
  const columns: FileAccess[][] = inputs.map(() => []);
  const unnamed: FileAccess[] = [];
  for (const arg of args) {
    const named = splitName(arg, inputs, workingFolder);
    if (named === null) unnamed.push(...(await filesOf(arg, workingFolder)));
    else columns[named.input]!.push(...(await filesOf(named.file, workingFolder)));
  }
  const areNamed = columns.some((column) => column.length > 0);
  if (areNamed && unnamed.length > 0) {
    throw new UsageError(`${unnamed[0]!.name}: name every input (name=file) or none.`);
  }
  if (!areNamed) {
    if (unnamed.length % Math.max(1, inputs.length) !== 0 || (inputs.length === 0 && unnamed.length > 0)) {
      throw new UsageError(
        `The model has ${inputs.length} inputs (${inputNames(inputs)}); ${unnamed.length} files were given.`,
      );
    }
    unnamed.forEach((file, index) => columns[index % inputs.length]!.push(file));
  }
  const missing = inputs.filter((_, index) => columns[index]!.length === 0);
  if (missing.length > 0) throw new UsageError(`No file is given for input ${inputNames(missing)}.`);
  return columns;
}

/** Null for a plain file, whose name may hold a `=` too, as may names of inputs. */
function splitName(
  arg: string,
  inputs: readonly RunInput[],
  workingFolder: string,
): { readonly input: number; readonly file: string } | null {
  if (!arg.includes('=') || exists(path.resolve(workingFolder, arg))) return null;
  for (let equals = arg.indexOf('='); equals !== -1; equals = arg.indexOf('=', equals + 1)) {
    const name = arg.slice(0, equals);
    const input = inputs.findIndex((each) => each.name === name || each.aliases.includes(name));
    if (input !== -1) return { input, file: arg.slice(equals + 1) };
  }
  findInput(inputs, arg.slice(0, arg.indexOf('=')));
  return null;
}

async function filesOf(arg: string, workingFolder: string): Promise<FileAccess[]> {
  const resolved = path.resolve(workingFolder, arg);
  if (isFolder(resolved)) return [...(await nodeFolder(resolved, arg).list())];
  if (exists(resolved)) return [nodeFile(resolved, arg)];
  const matches = await globFiles(arg, workingFolder);
  if (matches.length === 0) throw new UsageError(`${arg}: there is no such file or folder.`);
  return matches.map((file) => nodeFile(file, shownPath(file, workingFolder)));
}

function zip(columns: readonly InputColumn[], inputs: readonly RunInput[]): Samples {
  const counts = columns.map((column) => column.names.length);
  if (counts.some((count) => count !== counts[0])) {
    const found = inputs.map((input, index) => `${counts[index]} for "${input.name}"`).join(', ');
    throw new Error(`The inputs have different numbers of samples: ${found}.`);
  }
  return {
    // A model without inputs runs once.
    names: columns[0]?.names ?? ['sample'],
    load: (sample) => Promise.all(columns.map((column) => column.load(sample))),
    warnings: columns.flatMap((column) => column.warnings),
    assumptions: [...new Set(columns.flatMap((column) => column.assumptions))],
  };
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
