import { describe, expect, test } from 'vitest';
import { ModelBuilder, readModel, writeModel, type Model } from '../../../src/model';
import { dense, everything, sampleModels } from './sample-models';

/** The same bytes at an address that is no multiple of 4. */
function unaligned(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes, 1);
  return padded.subarray(1);
}

describe.each(sampleModels())('$name', ({ model }) => {
  test('is read as it was written', () => {
    expect(readModel(writeModel(model))).toEqual(model);
  });

  test('is read from an unaligned address', () => {
    expect(readModel(unaligned(writeModel(model)))).toEqual(model);
  });

  test('is written the same again', () => {
    const written = writeModel(model);
    expect(writeModel(readModel(written))).toEqual(written);
  });

  test('has its weights aligned to 16 bytes and not copied when read', () => {
    const bytes = writeModel(model);
    for (const { data } of readModel(bytes).buffers) {
      if (data.length === 0) continue;
      expect(data.buffer).toBe(bytes.buffer);
      expect(data.byteOffset % 16).toBe(0);
    }
  });
});

test('the file begins with the identifier and ends with the data behind the FlatBuffer', () => {
  const bytes = writeModel(everything());
  expect(String.fromCharCode(...bytes.subarray(4, 8))).toBe('TFL3');
  const appended = readModel(bytes).buffers.find(({ location }) => location === 'appended')!;
  expect(appended.data.length).toBe(16);
  const options = readModel(bytes).subgraphs[0]!.operators[1]!.customOptions!;
  expect(
    options.byteOffset + options.length === bytes.length || appended.data.byteOffset + 16 === bytes.length,
  ).toBe(true);
});

test('buffers that share their bytes share them in the file', () => {
  const data = new Uint8Array(10_000);
  const b = new ModelBuilder();
  b.buffer(data);
  b.buffer(data.subarray(0));
  b.buffer(data.slice());
  const bytes = writeModel(b.build());
  expect(bytes.length).toBeGreaterThan(20_000);
  expect(bytes.length).toBeLessThan(21_000);
  const [, first, second, third] = readModel(bytes).buffers;
  expect(second!.data.byteOffset).toBe(first!.data.byteOffset);
  expect(third!.data.byteOffset).not.toBe(first!.data.byteOffset);
});

test('weights too large for a FlatBuffer go behind it', () => {
  const model = dense();
  const bytes = writeModel(model, { largestInlineWeights: 100 });
  const again = readModel(bytes);
  expect(again.buffers.map(({ location }) => location)).toEqual(['none', 'appended']);
  expect(again.buffers[1]!.data).toEqual(model.buffers[1]!.data);
});

test.each([
  ['ADD', 0],
  ['CONV_2D', 3],
  ['PLACEHOLDER_FOR_GREATER_OP_CODES', 127],
  ['CUMSUM', 127],
  ['STABLEHLO_CASE', 127],
  ['UNKNOWN(300)', 127],
] as const)('%s has the deprecated code %i beside its own', (builtin, deprecated) => {
  const bytes = writeModel(withCode({ builtin, customCode: null, version: 1, hasBuiltinCode: true }));
  const [code] = readModel(bytes).operatorCodes;
  expect(code).toEqual({ builtin, customCode: null, version: 1, hasBuiltinCode: true });
  expect(deprecatedCode(bytes)).toBe(deprecated);
});

test('a code that stood only in the deprecated field stays there', () => {
  const bytes = writeModel(
    withCode({ builtin: 'CONV_2D', customCode: null, version: 1, hasBuiltinCode: false }),
  );
  expect(readModel(bytes).operatorCodes[0]).toMatchObject({ builtin: 'CONV_2D', hasBuiltinCode: false });
});

test('what the format cannot express is a RangeError', () => {
  const model = dense();
  const [tensor, ...others] = model.subgraphs[0]!.tensors;
  const wrong = { ...tensor!, type: JSON.parse('"FLOAT33"') };
  const subgraphs = [{ ...model.subgraphs[0]!, tensors: [wrong, ...others] }];
  expect(() => writeModel({ ...model, subgraphs })).toThrow(RangeError);
});

function withCode(code: Model['operatorCodes'][number]): Model {
  return { ...new ModelBuilder().build(), operatorCodes: [code] };
}

/** The byte field 0 of the first operator code, found through the model's field 1; 0 where it is not written. */
function deprecatedCode(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const follow = (at: number): number => at + view.getUint32(at, true);
  const field = (table: number, slot: number): number => {
    const vtable = table - view.getInt32(table, true);
    const entry = 4 + 2 * slot;
    return entry < view.getUint16(vtable, true) ? table + view.getUint16(vtable + entry, true) : table;
  };
  const codes = follow(field(follow(0), 1));
  const code = follow(codes + 4);
  const at = field(code, 0);
  return at === code ? 0 : view.getInt8(at);
}
