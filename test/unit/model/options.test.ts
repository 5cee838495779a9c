import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ModelBuilder,
  completeOptions,
  defaultOptions,
  readModel,
  snakeCase,
  writeModel,
  type BuiltinOptions,
} from '../../../src/model';
import { SCHEMA, TABLES } from '../../../src/model/schema/generated/tables';
import type { FieldSchema } from '../../../src/model/schema/field-schema';

const SOURCE = readFileSync(join(import.meta.dirname, '../../../src/model/schema/tflite.fbs'), 'utf8');
const KINDS = [...SCHEMA.unions.BuiltinOptions!.slice(1), ...SCHEMA.unions.BuiltinOptions2!.slice(1)];

/** Options in which no field has its default. */
function unusual(kind: string): BuiltinOptions {
  const fields: readonly FieldSchema[] = SCHEMA.tables[kind]!;
  const entries = fields
    .filter((field) => field.deprecated !== true)
    .map((field): [string, unknown] => {
      const scalar = (type: string): unknown => {
        if (field.enumeration !== undefined) return SCHEMA.enums[field.enumeration]![1] ?? 'UNKNOWN(1)';
        if (type === 'bool') return (field.defaultValue ?? 0) === 0;
        if (type === 'float') return -0.375;
        return type === 'long' ? -(2n ** 60n) : 1234567;
      };
      if (field.type === 'string') return [field.name, 'ä text'];
      if (field.type !== 'vector') return [field.name, scalar(field.type)];
      if (field.element === 'ubyte') return [field.name, Uint8Array.of(1, 2, 255)];
      return [field.name, [scalar(field.element!), scalar(field.element!)]];
    });
  const options: object = Object.fromEntries([['kind', kind], ...entries]);
  return options as BuiltinOptions;
}

test.each(KINDS)('%s is written and read with every field', (kind) => {
  for (const options of [unusual(kind), defaultOptions(JSON.parse(JSON.stringify(kind)))]) {
    const b = new ModelBuilder();
    b.operator('CUSTOM', [], []);
    const model = b.build();
    const [main] = model.subgraphs;
    const operators = [{ ...main!.operators[0]!, options }];
    const again = readModel(writeModel({ ...model, subgraphs: [{ ...main!, operators }] }));
    expect(again.subgraphs[0]!.operators[0]!.options).toEqual(options);
  }
});

test('what is not given has the default of the schema', () => {
  expect(completeOptions({ kind: 'Conv2DOptions', strideW: 2 })).toEqual({
    kind: 'Conv2DOptions',
    padding: 'SAME',
    strideW: 2,
    strideH: 0,
    fusedActivationFunction: 'NONE',
    dilationWFactor: 1,
    dilationHFactor: 1,
    quantizedBiasType: 'FLOAT32',
  });
  expect(defaultOptions('AddOptions').potScaleInt16).toBe(true);
  expect(defaultOptions('UniqueOptions').idxOutType).toBe('INT32');
  expect(() => defaultOptions(JSON.parse('"NoOptions"'))).toThrow(RangeError);
});

test('the generated tables are those of the schema file, under names that snakeCase turns back', () => {
  const tables = [...SOURCE.matchAll(/^table (\w+)[^{]*\{([^}]*)\}/gm)];
  expect(tables.map(([, name]) => name).sort()).toEqual(Object.keys(TABLES).sort());
  for (const [, name, body] of tables) {
    const fields = [...body!.matchAll(/^\s*(\w+):/gm)].map(([, field]) => field!);
    const generated = SCHEMA.tables[name!]!.filter(({ type }) => type !== 'utype').map((field) =>
      snakeCase(field.name),
    );
    expect(generated, name).toEqual(fields.map((field) => field.replace(/_(\d)/g, '$1')));
  }
});
