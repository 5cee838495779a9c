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

/** Small real models of many kinds, spread over their projects, or where they are absent the tests' own. */
function models(): { readonly name: string; readonly bytes: Uint8Array }[] {
  if (!existsSync(SHARED)) {
    console.warn(`${SHARED} is absent: mutating the tests' own models instead of real ones.`);
    return sampleModels().map(({ name, model }) => ({ name, bytes: writeModel(model) }));
  }
  const small = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tflite'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(SHARED, name))) }))
    .filter(({ bytes }) => bytes.length < 40_000 && isReadable(bytes));
  const step = Math.max(1, Math.floor(small.length / MODELS));
  return small.filter((_, i) => i % step === 0);
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
  { timeout: 300_000 },
  () => {
    const originals = models();
    const counts = { read: 0, refused: 0 };
    let slowest = 0;
    for (let seed = 0; seed < MUTATIONS; seed++) {
      const original = originals[seed % originals.length]!;
      const { name, bytes } = mutate(original.bytes, seed);
      const where = `${original.name}, seed ${seed} (${name})`;
      const start = performance.now();
      const model = readOrRefuse(bytes, where);
      if (model === null) counts.refused++;
      else {
        counts.read++;
        const again = readModel(writeModel(model));
        if (!isDeepStrictEqual(again, model)) expect(again, where).toEqual(model);
      }
      slowest = Math.max(slowest, performance.now() - start);
      expect(slowest, where).toBeLessThan(LONGEST_MS);
    }
    console.log(
      `${MUTATIONS} mutations of ${originals.length} models: ${counts.read} read and written, ${counts.refused} refused, ` +
        `slowest ${slowest.toFixed(1)} ms`,
    );
    expect(counts.read).toBeGreaterThan(MUTATIONS / 10);
    expect(counts.refused).toBeGreaterThan(MUTATIONS / 10);
  },
);

function readOrRefuse(bytes: Uint8Array, where: string): Model | null {
  try {
    return readModel(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) return null;
    throw new Error(`${where}: ${String(error)}`, { cause: error });
  }
}
