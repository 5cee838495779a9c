import { describe, expect, test } from 'vitest';
import { ModelFormatError, brokenIndices, readModel, writeModel, type Model } from '../../../src/model';
import { dense, everything } from './sample-models';

function refusal(bytes: Uint8Array): ModelFormatError {
  try {
    readModel(bytes);
  } catch (error) {
    if (error instanceof ModelFormatError) return error;
    throw error;
  }
  throw new Error('The bytes were read as a model.');
}

const text = (start: string): Uint8Array => new TextEncoder().encode(start.padEnd(64, ' '));

describe('files that are no model say what they look like', () => {
  test.each([
    ['nothing', new Uint8Array(0), /empty/],
    ['a few bytes', Uint8Array.of(28, 0, 0), /too short.*3 bytes/],
    ['a cut-off model', writeModel(dense()).slice(0, 12), /cut off.*12 bytes/],
    ['a .keras archive', text('PK\x03\x04'), /zip archive.*Keras/],
    ['an .h5 model', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10, ...new Uint8Array(20)), /HDF5/],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, ...new Uint8Array(20)), /gzip/],
    ['a Git LFS pointer', text('version https://git-lfs.github.com/spec/v1\noid'), /Git LFS.*git lfs pull/],
    ['an HTML page', text('<!DOCTYPE html><html>'), /HTML/],
    ['an HTML page after a blank line', text('\n<html lang="en">'), /HTML/],
    ['JSON', text('{"modelTopology": 1}'), /JSON/],
    ['a SavedModel', Uint8Array.of(8, 1, 0x12, 0x9a, 0x45, 0x0a, ...new Uint8Array(20)), /SavedModel/],
    ['an ONNX model', Uint8Array.of(8, 7, 0x12, 7, ...text('pytorch')), /ONNX/],
    [
      'a frozen graph',
      Uint8Array.of(0x0a, 0x2a, 0x0a, 1, 0x78, 0x12, 0x0b, ...text('Placeholder')),
      /frozen/,
    ],
    ['an older schema', text('\x1c\0\0\0TFL2'), /another schema version/],
    ['something else', text('something else'), /bytes 4 to 7 are "thin"/],
  ])('%s', (_, bytes, message) => {
    expect(refusal(bytes).message).toMatch(message);
  });
});

test('every truncation of a model is refused as such', () => {
  const bytes = writeModel(everything());
  for (let length = 0; length < bytes.length; length++) {
    expect(() => readModel(bytes.subarray(0, length)), `${length} bytes`).toThrow(ModelFormatError);
  }
  expect(refusal(bytes.subarray(0, bytes.length - 1)).message).toMatch(/cut off/);
});

describe('damage is named with its place', () => {
  const original = dense();

  test('a vector that is longer than the file', () => {
    const bytes = writeModel(original);
    const data = readModel(bytes).buffers[1]!.data.byteOffset;
    new DataView(bytes.buffer).setUint32(data - 4, 0x7fffff00, true);
    const error = refusal(bytes);
    expect(error).toMatchObject({ path: 'buffers[1].data', byteOffset: data - 4 });
    expect(error.message).toMatch(
      /buffers\[1\]\.data: The file is cut off or damaged: a vector needs 2147483392 bytes/,
    );
  });

  test('a text without an end', () => {
    const bytes = writeModel(original);
    const at = indexOf(bytes, 'serving_default');
    bytes[at + 'serving_default'.length] = 65;
    expect(refusal(bytes)).toMatchObject({ path: 'signatureDefs[0].signatureKey', byteOffset: at - 4 });
  });

  test('a root that points behind the file', () => {
    const bytes = writeModel(original);
    new DataView(bytes.buffer).setUint32(0, 1 << 20, true);
    expect(refusal(bytes)).toMatchObject({ path: '', byteOffset: 0 });
  });

  test.each<[string, (model: Model) => Model, string]>([
    [
      'tensor of an operator',
      (m) => withOperator(m, { inputs: [0, 99] }),
      'subgraphs[0].operators[1].inputs[1]',
    ],
    ['negative tensor', (m) => withOperator(m, { outputs: [-2] }), 'subgraphs[0].operators[1].outputs[0]'],
    ['operator code', (m) => withOperator(m, { opcodeIndex: 7 }), 'subgraphs[0].operators[1].opcodeIndex'],
    [
      'intermediate',
      (m) => withOperator(m, { intermediates: [4] }),
      'subgraphs[0].operators[1].intermediates[0]',
    ],
    ['input', (m) => withSubgraph(m, { inputs: [12] }), 'subgraphs[0].inputs[0]'],
    ['output', (m) => withSubgraph(m, { outputs: [12] }), 'subgraphs[0].outputs[0]'],
    ['buffer', (m) => ({ ...m, buffers: m.buffers.slice(0, 1) }), 'subgraphs[0].tensors[1].buffer'],
    [
      'subgraph of a signature',
      (m) => ({ ...m, signatures: [{ ...m.signatures[0]!, subgraphIndex: 3 }] }),
      'signatures[0].subgraphIndex',
    ],
    [
      'tensor of a signature',
      (m) => ({ ...m, signatures: [{ ...m.signatures[0]!, outputs: [{ name: 'p', tensorIndex: 44 }] }] }),
      'signatures[0].outputs[0]',
    ],
  ])('an index that leads nowhere: %s', (_, change, path) => {
    const broken = change(original);
    expect(brokenIndices(broken)).toMatchObject([{ path }]);
    const bytes = writeModel(broken);
    const error = refusal(bytes);
    expect(error.path).toBe(path);
    expect(error.byteOffset).toBeGreaterThan(8);
    expect(readModel(bytes, { checkIndices: false })).toEqual(broken);
  });

  test('the byte of a broken index is the one that holds it', () => {
    const bytes = writeModel(withOperator(original, { inputs: [0, 99] }));
    expect(new DataView(bytes.buffer).getInt32(refusal(bytes).byteOffset, true)).toBe(99);
  });

  test('an absent optional input is no broken index', () => {
    expect(brokenIndices(withOperator(original, { inputs: [0, -1], outputs: [-1] }))).toEqual([]);
  });
});

test('files whose parts overlap are refused and do not take memory', () => {
  // Vectors at every fourth byte, each nearly as long as the file.
  const count = 20_000;
  const bytes = new Uint8Array(64 + 12 * count + 4 * count);
  const view = new DataView(bytes.buffer);
  const put16 = (at: number, ...values: number[]): void =>
    values.forEach((v, i) => view.setUint16(at + 2 * i, v, true));
  view.setUint32(0, 32, true);
  bytes.set(new TextEncoder().encode('TFL3'), 4);
  put16(8, 10, 8, 0, 0, 4); // Model: field 2, subgraphs, at 4.
  put16(20, 6, 8, 4); // SubGraph: field 0, tensors, at 4. Tensor: field 0, shape, at 4.
  view.setInt32(32, 24, true);
  view.setUint32(36, 4, true);
  view.setUint32(40, 1, true);
  view.setUint32(44, 4, true);
  view.setInt32(48, 28, true);
  view.setUint32(52, 4, true);
  view.setUint32(56, count, true);
  const tables = 60 + 4 * count;
  const ints = tables + 8 * count;
  for (let i = 0; i < count; i++) {
    view.setUint32(60 + 4 * i, tables + 8 * i - (60 + 4 * i), true);
    view.setInt32(tables + 8 * i, tables + 8 * i - 20, true);
    view.setUint32(tables + 8 * i + 4, ints + 4 * (i % count) - (tables + 8 * i + 4), true);
    view.setUint32(ints + 4 * i, count - i - 1, true);
  }
  const start = performance.now();
  expect(refusal(bytes).message).toMatch(/overlap/);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('tables that a file shares are one object', () => {
  const model = dense();
  const [operator] = model.subgraphs[0]!.operators;
  const shared: Model = withSubgraph(model, { operators: Array.from({ length: 1000 }, () => operator!) });
  const { operators } = readModel(writeModel(shared)).subgraphs[0]!;
  expect(operators).toHaveLength(1000);
  expect(new Set(operators).size).toBe(1);
});

test('a model of 100 MB is read in milliseconds and its weights are not copied', () => {
  const model = dense();
  const data = new Uint8Array(100 * 2 ** 20);
  const bytes = writeModel({ ...model, buffers: [model.buffers[0]!, { data, location: 'inline' }] });
  readModel(bytes);
  const before = process.memoryUsage();
  const start = performance.now();
  const read = readModel(bytes);
  const elapsed = performance.now() - start;
  const after = process.memoryUsage();
  console.log(
    `${(bytes.length / 2 ** 20).toFixed(0)} MB read in ${elapsed.toFixed(2)} ms, ` +
      `heap +${((after.heapUsed - before.heapUsed) / 1024).toFixed(0)} KB`,
  );
  expect(read.buffers[1]!.data.buffer).toBe(bytes.buffer);
  expect(elapsed).toBeLessThan(100);
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(2 ** 20);
});

function withSubgraph(model: Model, fields: Partial<Model['subgraphs'][number]>): Model {
  return { ...model, subgraphs: [{ ...model.subgraphs[0]!, ...fields }] };
}

/** Changes the second operator of the first subgraph. */
function withOperator(model: Model, fields: Partial<Model['subgraphs'][number]['operators'][number]>): Model {
  const [first, second, ...others] = model.subgraphs[0]!.operators;
  return withSubgraph(model, { operators: [first!, { ...second!, ...fields }, ...others] });
}

function indexOf(bytes: Uint8Array, part: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(part);
}
