import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RuntimeName } from '../../src/interpreter';

/** Real models with the outputs that the C++ runtimes compute; see README.md beside them. */
const MODELS = resolve(process.env['MODELS'] ?? '../shared/models/tflite');

interface GoldenTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
}

export interface GoldenModel {
  readonly path: string;
  readonly sha256: string;
  readonly inputs: readonly GoldenTensor[];
  readonly outputs: Readonly<Record<string, readonly GoldenTensor[]>>;
  readonly sameAs: Readonly<Record<string, string>>;
  readonly folder: string;
  /** What each runtime did, by column of results.tsv. */
  readonly status: Readonly<Record<string, string>>;
}

/** All models with goldens; null, with a warning, where they are not there. */
export function loadGoldenModels(): readonly GoldenModel[] | null {
  const folder = join(MODELS, 'golden');
  if (!existsSync(folder)) {
    console.warn(`real models are not checked: ${folder} does not exist`);
    return null;
  }
  const statuses = readResults();
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const golden = JSON.parse(readFileSync(join(folder, name, 'golden.json'), 'utf8')) as Omit<
        GoldenModel,
        'folder' | 'status'
      >;
      return { ...golden, folder: join(folder, name), status: statuses.get(golden.path) ?? {} };
    });
}

function readResults(): Map<string, Record<string, string>> {
  const [header = '', ...lines] = readFileSync(join(MODELS, 'results.tsv'), 'utf8').trim().split('\n');
  const columns = header.split('\t');
  return new Map(
    lines.map((line) => {
      const fields = line.split('\t');
      return [fields[0]!, Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? '']))];
    }),
  );
}

export function goldenModelBytes(model: GoldenModel): Uint8Array {
  return readFileSync(join(MODELS, model.path));
}

export function goldenInput(model: GoldenModel, index: number): Uint8Array {
  return readFileSync(join(model.folder, `in_${index}.bin`));
}

/** The outputs of a runtime; null where it has none. */
export function goldenOutputs(
  model: GoldenModel,
  runtime: RuntimeName,
): { readonly tensors: readonly GoldenTensor[]; read(index: number): Uint8Array } | null {
  const own = runtime === 'tflm' ? 'tflm' : model.outputs['ref'] ? 'ref' : 'opt';
  const name = model.outputs[own] ? own : model.sameAs[own];
  const tensors = name === undefined ? undefined : model.outputs[name];
  if (tensors === undefined) return null;
  return { tensors, read: (index) => readFileSync(join(model.folder, `${name}_out_${index}.bin`)) };
}
