import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
