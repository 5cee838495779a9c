/** Which files are which inputs of which sample. */
import type { FileAccess } from '../model';
import { samplesOfArray } from './array-samples';
import { CONFIG_FILE, configOf, type DatasetConfig } from './config';
import { globToRegExp } from './glob';
import { isNamed, namesOf, type DatasetInput } from './input';
import { NpyError, readNpz, type NpyArray } from './npy';
import type { Part } from './parts';

export interface DatasetProblem {
  readonly file: string;
  readonly reason: string;
}

/** One part for each input of the model, in their order; each may hold several samples. */
export type Row = readonly Part[];

export interface Matching {
  readonly rows: readonly Row[];
  readonly problems: readonly DatasetProblem[];
  readonly assumptions: readonly string[];
}

const ARCHIVE = /\.npz$/i;

/** Finds the files of each input by `dataset.json`, names of arrays, folders or files, or else by their order. */
export async function matchFiles(
  files: readonly FileAccess[],
  inputs: readonly DatasetInput[],
  config: DatasetConfig | null,
): Promise<Matching> {
  const usable = files.filter((file) => !isIgnored(file.name));
  const rows: Row[] = [];
  const problems: DatasetProblem[] = [];
  const assumptions = new Set<string>();
  const matching = { rows, problems, assumptions };
  if (inputs.some((input) => configOf(config, input).files !== undefined)) {
    matchByGlob(usable, inputs, config, matching);
    return { rows, problems, assumptions: [...assumptions] };
  }
  for (const file of usable.filter((candidate) => ARCHIVE.test(candidate.name))) {
    try {
      rows.push(...rowsOfArchive(file, readNpz(await file.read()), inputs, config, assumptions));
    } catch (error) {
      problems.push({ file: file.name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  const plain = usable.filter((file) => !ARCHIVE.test(file.name));
  if (inputs.length === 1) rows.push(...plain.map((file) => [{ file, key: null }]));
  else matchSeveral(plain, inputs, matching);
  return { rows, problems, assumptions: [...assumptions] };
}

interface Found {
  readonly rows: Row[];
  readonly problems: DatasetProblem[];
  readonly assumptions: Set<string>;
}

/** Files that nobody means as data: hidden ones, the settings, what desktops leave behind. */
function isIgnored(name: string): boolean {
  const base = name.split('/').at(-1) ?? name;
  return name.split('/').some((part) => part.startsWith('.')) || [CONFIG_FILE, 'Thumbs.db'].includes(base);
}

function matchByGlob(
  files: readonly FileAccess[],
  inputs: readonly DatasetInput[],
  config: DatasetConfig | null,
  found: Found,
): void {
  const columns = inputs.map((input) => {
    const { files: glob, key } = configOf(config, input);
    if (glob === undefined) {
      found.problems.push({
        file: CONFIG_FILE,
        reason: `input "${input.name}" has no "files", and others have; give every input its files`,
      });
      return [];
    }
    const pattern = globToRegExp(glob);
    const matches = files.filter((file) => pattern.test(file.name));
    if (matches.length === 0) {
      found.problems.push({
        file: CONFIG_FILE,
        reason: `no file matches "${glob}" of input "${input.name}"`,
      });
    }
    return matches.map((file): Part => ({ file, key: ARCHIVE.test(file.name) ? (key ?? input.name) : null }));
  });
  pairColumns(columns, inputs, found);
}

/** Pairs the n-th file of each input; files without partners are problems. */
function pairColumns(
  columns: readonly (readonly Part[])[],
  inputs: readonly DatasetInput[],
  found: Found,
): void {
  const count = Math.min(...columns.map((column) => column.length));
  for (let row = 0; row < count; row++) found.rows.push(columns.map((column) => column[row]!));
  const shortest = inputs[columns.findIndex((column) => column.length === count)];
  for (const column of columns) {
    for (const part of column.slice(count)) {
      found.problems.push({
        file: part.file.name,
        reason: `it has no partner: input "${shortest?.name}" has only ${count} files`,
      });
    }
  }
}

function rowsOfArchive(
  file: FileAccess,
  arrays: ReadonlyMap<string, NpyArray | NpyError>,
  inputs: readonly DatasetInput[],
  config: DatasetConfig | null,
  assumptions: Set<string>,
): Row[] {
  const keys = [...arrays.keys()];
  const named = inputs.map((input) => {
    const { key } = configOf(config, input);
    return key ?? keys.find((candidate) => isNamed(input, candidate)) ?? null;
  });
  if (named.every((key) => key !== null)) return [named.map((key) => ({ file, key }))];
  const fits = (key: string, input: DatasetInput): boolean => {
    const array = arrays.get(key);
    return array !== undefined && !(array instanceof NpyError) && samplesOfArray(array.shape, input) !== null;
  };
  if (inputs.length === 1) {
    const fitting = keys.filter((key) => fits(key, inputs[0]!));
    if (fitting.length > 0) {
      if (fitting.length < keys.length) {
        assumptions.add(
          `of the arrays of ${file.name}, ${quoted(fitting)} fit the input by shape and are taken; ${quoted(keys.filter((key) => !fitting.includes(key)))} are not`,
        );
      }
      return fitting.map((key) => [{ file, key }]);
    }
    return keys.slice(0, 1).map((key) => [{ file, key }]);
  }
  if (keys.length === inputs.length && keys.every((key, index) => fits(key, inputs[index]!))) {
    assumptions.add(`the arrays of ${file.name} are taken in their order: ${quoted(keys)}`);
    return [keys.map((key) => ({ file, key }))];
  }
  const missing = inputs.filter((_, index) => named[index] === null).map((input) => input.name);
  throw new NpyError(
    `it has the arrays ${quoted(keys)}, none of which is named like ${quoted(missing)}; name them like the inputs, or give "key" in dataset.json`,
  );
}

function matchSeveral(files: readonly FileAccess[], inputs: readonly DatasetInput[], found: Found): void {
  if (files.length === 0) return;
  const byFolder = inputs.map((input) =>
    files.filter((file) => isNamed(input, file.name.split('/')[0] ?? '')),
  );
  if (files.every((file) => file.name.includes('/')) && byFolder.every((column) => column.length > 0)) {
    const taken = new Set(byFolder.flat());
    for (const file of files) {
      if (!taken.has(file))
        found.problems.push({ file: file.name, reason: 'its folder is not named like an input' });
    }
    const columns = byFolder.map((column) => column.map((file): Part => ({ file, key: null })));
    pairColumns(columns, inputs, found);
    return;
  }
  if (!matchBySuffix(files, inputs, found)) matchByOrder(files, inputs, found);
}

/** `cat_input_0.npy` with `cat_input_1.npy`, or `image.png` with `mask.png` alone in a folder. */
function matchBySuffix(files: readonly FileAccess[], inputs: readonly DatasetInput[], found: Found): boolean {
  const groups = new Map<string, (FileAccess | undefined)[]>();
  const unnamed: FileAccess[] = [];
  for (const file of files) {
    const stem = file.name.replace(/\.[^./]*$/, '');
    const index = inputs.findIndex((input) => groupOf(stem, input) !== null);
    const group = index < 0 ? null : groupOf(stem, inputs[index]!);
    if (group === null) {
      unnamed.push(file);
      continue;
    }
    const members = groups.get(group) ?? [];
    members[index] = file;
    groups.set(group, members);
  }
  const complete = [...groups.values()].filter((members) =>
    inputs.every((_, index) => members[index] !== undefined),
  );
  if (complete.length === 0) return false;
  for (const members of groups.values()) {
    if (complete.includes(members)) {
      found.rows.push(members.map((file): Part => ({ file: file!, key: null })));
      continue;
    }
    const missing = inputs.filter((_, index) => members[index] === undefined).map((input) => input.name);
    for (const file of members) {
      if (file)
        found.problems.push({ file: file.name, reason: `its partner for ${quoted(missing)} is missing` });
    }
  }
  for (const file of unnamed) {
    found.problems.push({ file: file.name, reason: 'its name does not end with the name of an input' });
  }
  return true;
}

/** What is left of a file's stem without the input's name; null where it does not end with it. */
function groupOf(stem: string, input: DatasetInput): string | null {
  for (const name of namesOf(input)) {
    if (stem === name) return '';
    if (stem.endsWith(name) && /[/._-]$/.test(stem.slice(0, -name.length)))
      return stem.slice(0, -name.length);
  }
  return null;
}

/** Every `inputs.length` files in a folder are one sample. */
function matchByOrder(files: readonly FileAccess[], inputs: readonly DatasetInput[], found: Found): void {
  const folders = new Map<string, FileAccess[]>();
  for (const file of files) {
    const folder = file.name.split('/').slice(0, -1).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  for (const members of folders.values()) {
    const whole = members.length - (members.length % inputs.length);
    for (let start = 0; start < whole; start += inputs.length) {
      found.rows.push(members.slice(start, start + inputs.length).map((file): Part => ({ file, key: null })));
    }
    for (const file of members.slice(whole)) {
      found.problems.push({
        file: file.name,
        reason: `a sample takes ${inputs.length} files, one an input, and this one is left over`,
      });
    }
  }
  found.assumptions.add(
    `no names tell the inputs apart: every ${inputs.length} files, sorted by name, are one sample, for ${quoted(inputs.map((input) => input.name))} in this order`,
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
