import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { ModelFormatError, readModel, writeModel, type Model } from '../../../src/model';
import { mutate } from './mutations';
import { sampleModels } from './sample-models';

const SHARED = join(import.meta.dirname, '../../../../shared/models/tflite');
const MUTATIONS = 100_000;
const LONGEST_MS = 1000;
const MODELS = 40;

/** The tests' own models, which have every table of the format, and small real ones, spread over their projects. */
function models(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const own = sampleModels().map(({ name, model }) => ({ name, bytes: writeModel(model) }));
  if (!existsSync(SHARED)) {
    console.warn(`${SHARED} is absent: only the tests' own models are damaged.`);
    return own;
  }
  const small = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tflite'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(SHARED, name))) }))
    .filter(({ bytes }) => bytes.length < 40_000 && isReadable(bytes));
  const step = Math.max(1, Math.floor(small.length / MODELS));
  return [...own, ...small.filter((_, i) => i % step === 0)];
}

function isReadable(bytes: Uint8Array): boolean {
  try {
    readModel(bytes);
    return true;
  } catch {
    return false;
  }
}

test(
  `${MUTATIONS} damaged models give a model or a ModelFormatError, and what is read can be written`,
  { timeout: 600_000 },
  () => {
    const originals = models();
    const counts = { read: 0, refused: 0 };
    let slowest = 0;
    for (let seed = 0; seed < MUTATIONS; seed++) {
      const original = originals[seed % originals.length]!;
      const { name, bytes } = mutate(original.bytes, seed);
      const where = `${original.name}, seed ${seed} (${name})`;
      let elapsed = timed(() => {
        const isRead = check(bytes, where);
        counts[isRead ? 'read' : 'refused']++;
      });
      // A busy machine may stop any of them for a while: only what is slow again is slow.
      if (elapsed > LONGEST_MS) elapsed = timed(() => check(bytes, where));
      expect(elapsed, where).toBeLessThan(LONGEST_MS);
      slowest = Math.max(slowest, elapsed);
    }
    console.log(
      `${MUTATIONS} mutations of ${originals.length} models: ${counts.read} read and written, ${counts.refused} refused, ` +
        `slowest ${slowest.toFixed(1)} ms`,
    );
    expect(counts.read).toBeGreaterThan(MUTATIONS / 10);
    expect(counts.refused).toBeGreaterThan(MUTATIONS / 10);
  },
);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Whether the bytes are a model; if so, writing and reading it gives the same. */
function check(bytes: Uint8Array, where: string): boolean {
  const model = readOrRefuse(bytes, where);
  if (model === null) return false;
  const again = readModel(writeModel(model));
  if (!isDeepStrictEqual(again, model)) expect(again, where).toEqual(model);
  return true;
}

function readOrRefuse(bytes: Uint8Array, where: string): Model | null {
  try {
    return readModel(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) return null;
    throw new Error(`${where}: ${String(error)}`, { cause: error });
  }
}
