import type { Offset } from 'flatbuffers';
import { enumNumber } from './enums';
import { defaultOf, type FieldValue } from './record-reader';
import { isReference, type FieldSchema, type ScalarType } from './schema/field-schema';
import { SCHEMA, TABLES, UNIONS } from './schema/generated/tables';
import type { BuiltinOptions } from './schema/generated/types';
import type { TableWriter } from './table-writer';

/** An options table in the file: its union and the number of its member there. */
export interface WrittenOptions {
  readonly union: 1 | 2;
  readonly number: number;
  readonly offset: Offset;
}

/** Throws a `RangeError` where an enumeration has a value that the schema does not know. */
export function writeOptions(writer: TableWriter, options: BuiltinOptions): WrittenOptions {
  if (options.kind === 'UNKNOWN') {
    const offset = writer.once('options', options, () => {
      writer.start(null, options);
      return writer.end();
    });
    return { union: options.union, number: options.number, offset };
  }
  const { kind } = options;
  const second = UNIONS.BuiltinOptions2.findIndex((member) => member === kind);
  const union = second < 0 ? 1 : 2;
  const number = union === 2 ? second : UNIONS.BuiltinOptions.findIndex((member) => member === kind);
  if (number <= 0) throw new RangeError(`${String(kind)} are no options of the schema.`);
  const offset = writer.once('options', options, () => writeTable(writer, options, TABLES[kind]));
  return { union, number, offset };
}

function writeTable(writer: TableWriter, options: BuiltinOptions, fields: readonly FieldSchema[]): Offset {
  if (options.kind === 'UNKNOWN') throw new RangeError('Options of an unknown table have no fields.');
  const values = new Map<string, FieldValue>(Object.entries(options));
  const children = new Map<string, Offset>();
  for (const field of fields) {
    const value = values.get(field.name);
    if (value !== undefined && field.deprecated !== true) {
      if (typeof value === 'string' && field.type === 'string' && value !== '') {
        children.set(field.name, writer.text(value));
      } else if (field.type === 'vector' && isList(value) && value.length > 0) {
        children.set(field.name, writeVector(writer, field, value));
      }
    }
  }
  writer.start(options.kind, options);
  for (const field of fields) {
    if (field.deprecated === true) continue;
    const child = children.get(field.name);
    if (child !== undefined) writer.builder.addFieldOffset(field.slot, child, 0);
    else if (!isReference(field.type)) {
      const value = values.get(field.name) ?? defaultOf(field, SCHEMA);
      addScalar(writer, field, field.type, value);
    }
  }
  return writer.end();
}

function writeVector(
  writer: TableWriter,
  field: FieldSchema,
  values: Uint8Array | readonly FieldValue[],
): Offset {
  if (values instanceof Uint8Array) return writer.bytes(values);
  const { builder } = writer;
  switch (field.element) {
    case 'bool':
      return writer.booleans(values.map((value) => value === true));
    case 'int':
    case 'uint':
      return writer.ints(values.map((value) => toNumber(field, value)));
    case 'float':
      return writer.floats(Float32Array.from(values, (value) => toNumber(field, value)));
    case 'long':
      builder.startVector(8, values.length, 8);
      for (let i = values.length - 1; i >= 0; i--)
        builder.addInt64(BigInt.asIntN(64, BigInt(toNumberOrBig(values[i]))));
      return builder.endVector();
    default:
      throw new RangeError(`${field.name}: no options field holds a vector of ${String(field.element)}.`);
  }
}

function addScalar(writer: TableWriter, field: FieldSchema, type: ScalarType, value: FieldValue): void {
  const { builder } = writer;
  const { slot, defaultValue = 0 } = field;
  switch (type) {
    case 'bool':
      builder.addFieldInt8(slot, value === true ? 1 : 0, defaultValue);
      return;
    case 'byte':
    case 'ubyte':
    case 'utype':
      builder.addFieldInt8(slot, toNumber(field, value), defaultValue);
      return;
    case 'short':
    case 'ushort':
      builder.addFieldInt16(slot, toNumber(field, value), defaultValue);
      return;
    case 'int':
    case 'uint':
      builder.addFieldInt32(slot, toNumber(field, value), defaultValue);
      return;
    case 'long':
    case 'ulong':
      builder.addFieldInt64(slot, BigInt.asIntN(64, BigInt(toNumberOrBig(value))), BigInt(defaultValue));
      return;
    case 'float':
      addFloat(writer, slot, toNumber(field, value), defaultValue);
      return;
    case 'double':
      builder.addFieldFloat64(slot, toNumber(field, value), defaultValue);
  }
}

/** -0 equals the default 0 but is not it. */
function addFloat(writer: TableWriter, slot: number, value: number, defaultValue: number): void {
  if (Object.is(value, defaultValue)) return;
  writer.builder.addFloat32(value);
  writer.builder.slot(slot);
}

function toNumber(field: FieldSchema, value: FieldValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && field.enumeration !== undefined)
    return enumNumber(field.enumeration, value);
  throw new RangeError(`${field.name} has the value ${String(value)}.`);
}

function toNumberOrBig(value: FieldValue | undefined): number | bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new RangeError(`${String(value)} is no 64-bit integer.`);
}

function isList(value: FieldValue): value is Uint8Array | (readonly FieldValue[] & FieldValue) {
  return value instanceof Uint8Array || Array.isArray(value);
}
