import { Builder } from 'flatbuffers';
import { expect, test } from 'vitest';
import { readModel, writeModel } from '../../../src/model';

/** A model whose Model table has fields of a newer schema from slot 10 on; `add` writes them. */
function newerModel(add: (builder: Builder, text: number) => void): Uint8Array {
  const builder = new Builder();
  const text = builder.createString('a text that no reader of today knows');
  builder.startObject(40);
  builder.addFieldInt32(0, 3, 0);
  add(builder, text);
  builder.finish(builder.endObject(), 'TFL3');
  return builder.asUint8Array().slice();
}

const cell = (...bytes: number[]): Uint8Array => Uint8Array.from({ length: 8 }, (_, i) => bytes[i] ?? 0);

test.each<[string, (builder: Builder) => void, Uint8Array]>([
  ['a byte', (b) => b.addFieldInt8(10, 200, 0), Uint8Array.of(200, 0)],
  ['a short', (b) => b.addFieldInt16(10, 0x1234, 0), Uint8Array.of(0x34, 0x12)],
  ['an int that is no multiple of 4', (b) => b.addFieldInt32(10, 6, 0), cell(6)],
  ['a negative int', (b) => b.addFieldInt32(10, -4, 0), cell(252, 255, 255, 255)],
  ['a float', (b) => b.addFieldFloat32(10, 1, 0), cell(0, 0, 0x80, 0x3f)],
  ['a long', (b) => b.addFieldInt64(10, 0x0102030405060707n, 0n), cell(7, 7, 6, 5, 4, 3, 2, 1)],
  ['a zero that is no default', (b) => b.addFieldInt32(10, 0, 1), cell()],
])('%s of a newer schema is kept', (_, add, bytes) => {
  const model = readModel(newerModel(add));
  expect(model.unknownFields).toHaveLength(1);
  const [field] = model.unknownFields!;
  expect(field!.slot).toBe(10);
  // A field of 4 bytes may be followed by others of the table: only its own bytes are compared.
  expect(field!.bytes.subarray(0, 4)).toEqual(bytes.subarray(0, 4));
  const written = writeModel(model);
  expect(readModel(written)).toEqual(model);
  expect(writeModel(readModel(written))).toEqual(written);
});

test('a reference of a newer schema is left out, with the type of its union, and what else is there is kept', () => {
  const bytes = newerModel((builder, text) => {
    builder.addFieldOffset(11, text, 0);
    builder.addFieldInt8(10, 5, 0);
    builder.addFieldInt8(12, 7, 0);
  });
  const model = readModel(bytes);
  expect(model.unknownFields?.map(({ slot }) => slot)).toEqual([12]);
  expect(readModel(writeModel(model))).toEqual(model);
});

test('a table with more fields than any schema is refused', () => {
  const builder = new Builder();
  builder.startObject(400);
  builder.addFieldInt8(399, 1, 0);
  builder.finish(builder.endObject(), 'TFL3');
  expect(() => readModel(builder.asUint8Array())).toThrow(/fields/);
});
