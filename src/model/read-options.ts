import type { ByteBuffer } from 'flatbuffers';
import { enumName, type EnumerationName } from './enums';
import type { FieldSchema } from './schema/field-schema';
import { TABLES, UNIONS } from './schema/generated/tables';
import type { BuiltinOptions } from './schema/generated/types';
import { Memo, type SharedValues } from './shared-values';
import { SCALAR_SIZES } from './verify';

type OptionsUnion = 'BuiltinOptions' | 'BuiltinOptions2';
type Scalar = number | bigint | boolean | string;
type Value = Scalar | Uint8Array | readonly Scalar[];

/**
 * The options table at `position`, which is member `number` of the union, with every field present: where the file has
 * none, the schema's default.
 */
export function readOptions(
  bb: ByteBuffer,
  shared: SharedValues,
  union: OptionsUnion,
  number: number,
  position: number,
): BuiltinOptions {
  const kind = UNIONS[union][number];
  if (kind === undefined || kind === 'NONE') {
    return { kind: 'UNKNOWN', union: union === 'BuiltinOptions' ? 1 : 2, number };
  }
  const options: Record<string, Value> = { kind };
  const fields: readonly FieldSchema[] = TABLES[kind];
  for (const field of fields) {
    if (field.deprecated === true) continue;
    const offset = bb.__offset(position, 4 + 2 * field.slot);
    options[field.name] = offset === 0 ? defaultOf(field) : readField(bb, shared, field, position + offset);
  }
  return asOptions(options);
}

/** The value of an options field that is not in the file. */
export function defaultOf(field: FieldSchema): Value {
  if (field.type === 'string') return '';
  if (field.type === 'vector') return field.element === 'ubyte' ? new Uint8Array(0) : [];
  return scalarValue(field, field.type, field.defaultValue ?? 0);
}

function readField(bb: ByteBuffer, shared: SharedValues, field: FieldSchema, at: number): Value {
  if (field.type === 'string') return shared.string(at);
  if (field.type !== 'vector') return scalarValue(field, field.type, readScalar(bb, field.type, at));
  if (field.element === 'ubyte') return shared.bytes(at);
  const element = field.element ?? 'int';
  if (element === 'string' || element === 'table')
    throw new Error(`${field.name}: no options field holds ${element}s.`);
  return shared.elements(new Memo<readonly Scalar[]>(), at, SCALAR_SIZES[element], (elementAt) =>
    scalarValue(field, element, readScalar(bb, element, elementAt)),
  );
}

function scalarValue(field: FieldSchema, type: string, raw: number | bigint): Scalar {
  if (field.enumeration !== undefined) return enumName(field.enumeration as EnumerationName, Number(raw));
  if (type === 'bool') return raw !== 0;
  return type === 'long' || type === 'ulong' ? BigInt(raw) : raw;
}

function readScalar(bb: ByteBuffer, type: string, at: number): number | bigint {
  switch (type) {
    case 'bool':
    case 'byte':
      return bb.readInt8(at);
    case 'ubyte':
    case 'utype':
      return bb.readUint8(at);
    case 'short':
      return bb.readInt16(at);
    case 'ushort':
      return bb.readUint16(at);
    case 'int':
      return bb.readInt32(at);
    case 'uint':
      return bb.readUint32(at);
    case 'float':
      return bb.readFloat32(at);
    case 'double':
      return bb.readFloat64(at);
    case 'long':
      return bb.readInt64(at);
    case 'ulong':
      return bb.readUint64(at);
    default:
      throw new Error(`${type} is no scalar type.`);
  }
}

/** The tables that fill this record and the interfaces of the options are generated from one schema. */
function asOptions(options: object): BuiltinOptions {
  return options as BuiltinOptions;
}
