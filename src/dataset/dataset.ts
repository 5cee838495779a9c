import type { FileAccess, FolderAccess, Progress } from '../model';
import { CONFIG_FILE, ConfigError, configOf, parseConfig, type DatasetConfig } from './config';
import type { DatasetInput } from './input';
import { matchFiles, type DatasetProblem, type Row } from './match-files';
import { PartError, readPart, type PartSamples } from './parts';
import type { InputData } from './to-input';

/** What a folder holds for a model; plain data. */
export interface DatasetReport {
  /** Samples that can be used. */
  readonly samples: number;
  /** Files that cannot be used, and why. */
  readonly problems: readonly DatasetProblem[];
  /** Files that can be used but look wrong. */
  readonly warnings: readonly DatasetProblem[];
  /** What was assumed where neither the model nor the folder says it. */
  readonly assumptions: readonly string[];
}

/** A checked folder, ready to be fed to a model. */
export interface Dataset extends DatasetReport {
  /** Names of the samples, from their files, in order. */
  readonly names: readonly string[];
  /** The data of each input, in the order of the inputs. */
  load(sample: number): Promise<readonly InputData[]>;
}

export interface DatasetOptions {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** Stop looking after this many samples; all where it is not given. */
  readonly maxSamples?: number;
}

/**
 * Reads every file of the folder once, so that all that is wrong is known before long work starts.
 * @throws The signal's reason where it aborts.
 */
export async function openDataset(
  folder: FolderAccess,
  inputs: readonly DatasetInput[],
  options: DatasetOptions = {},
): Promise<Dataset> {
  const { signal, progress, maxSamples = Number.POSITIVE_INFINITY } = options;
  const files = await folder.list();
  const problems: DatasetProblem[] = [];
  const warnings: DatasetProblem[] = [];
  const assumptions = new Set<string>();
  const config = await readConfig(files, inputs, problems);
  const matching = await matchFiles(files, inputs, config);
  problems.push(...matching.problems);
  for (const assumption of matching.assumptions) assumptions.add(assumption);
  const samples: { readonly row: Row; readonly index: number }[] = [];
  const names: string[] = [];
  let done = 0;
  for (const row of matching.rows) {
    signal?.throwIfAborted();
    if (samples.length >= maxSamples) break;
    const parts = await readRow(row, inputs, config, problems);
    progress?.report({ done: ++done, total: matching.rows.length, message: row[0]?.file.name ?? '' });
    if (parts === null) continue;
    row.forEach((part, input) => {
      for (const reason of parts[input]!.warnings) warnings.push({ file: part.file.name, reason });
      for (const assumption of parts[input]!.assumptions) assumptions.add(assumption);
    });
    const count = parts[0]?.count ?? 0;
    for (let index = 0; index < count && samples.length < maxSamples; index++) {
      samples.push({ row, index });
      names.push(sampleName(row, index, count));
    }
  }
  if (samples.length === 0 && problems.length === 0) {
    problems.push({ file: folder.name, reason: 'it holds no PNG, JPEG, .npy, .npz or .bin file' });
  }
  const load = loader(samples, inputs, config);
  return { samples: samples.length, names, problems, warnings, assumptions: [...assumptions], load };
}

/** What `openDataset` finds, as plain data. */
export async function inspectDataset(
  folder: FolderAccess,
  inputs: readonly DatasetInput[],
  options: DatasetOptions = {},
): Promise<DatasetReport> {
  const { samples, problems, warnings, assumptions } = await openDataset(folder, inputs, options);
  return { samples, problems, warnings, assumptions };
}

async function readConfig(
  files: readonly FileAccess[],
  inputs: readonly DatasetInput[],
  problems: DatasetProblem[],
): Promise<DatasetConfig | null> {
  const file = files.find((candidate) => candidate.name === CONFIG_FILE);
  if (file === undefined) return null;
  try {
    const config = parseConfig(new TextDecoder().decode(await file.read()));
    const known = inputs.flatMap((input) => [input.name, ...input.aliases]);
    for (const name of config.inputs.keys()) {
      if (name !== '*' && !inputs.some((input) => configOf(config, input) === config.inputs.get(name))) {
        const names = known.map((candidate) => `"${candidate}"`).join(', ');
        problems.push({ file: CONFIG_FILE, reason: `the model has no input "${name}"; it has ${names}` });
      }
    }
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push({ file: CONFIG_FILE, reason: error.message });
    return null;
  }
}

/** The parts of a row; null where one of them cannot be used, which is added to the problems. */
async function readRow(
  row: Row,
  inputs: readonly DatasetInput[],
  config: DatasetConfig | null,
  problems: DatasetProblem[],
): Promise<PartSamples[] | null> {
  const parts: PartSamples[] = [];
  for (const [index, part] of row.entries()) {
    const input = inputs[index]!;
    try {
      parts.push(await readPart(part, input, configOf(config, input)));
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      const array = part.key === null ? '' : `array "${part.key}": `;
      problems.push({ file: part.file.name, reason: array + error.message });
      const partners = new Set(row.map((other) => other.file.name).filter((name) => name !== part.file.name));
      for (const file of partners) {
        problems.push({ file, reason: `its partner ${part.file.name} cannot be used` });
      }
      return null;
    }
  }
  const counts = parts.map((part) => part.count);
  if (counts.some((count) => count !== counts[0])) {
    const found = row.map((part, index) => `${counts[index]} in ${part.key ?? part.file.name}`).join(', ');
    problems.push({
      file: row[0]!.file.name,
      reason: `the inputs have different numbers of samples: ${found}`,
    });
    return null;
  }
  return parts;
}

function sampleName(row: Row, index: number, count: number): string {
  const file = row[0]?.file.name ?? '';
  return count === 1 ? file : `${file}[${index}]`;
}

/** Keeps the last row's parts: the samples of one file are asked for one after the other. */
function loader(
  samples: readonly { readonly row: Row; readonly index: number }[],
  inputs: readonly DatasetInput[],
  config: DatasetConfig | null,
): Dataset['load'] {
  let last: { readonly row: Row; readonly parts: readonly PartSamples[] } | null = null;
  return async (number) => {
    const sample = samples[number];
    if (sample === undefined)
      throw new RangeError(`there is no sample ${number}; there are ${samples.length}`);
    if (last?.row !== sample.row) {
      const parts: PartSamples[] = [];
      for (const [index, part] of sample.row.entries()) {
        parts.push(await readPart(part, inputs[index]!, configOf(config, inputs[index]!)));
      }
      last = { row: sample.row, parts };
    }
    return last.parts.map((part) => part.sample(sample.index));
  };
}
