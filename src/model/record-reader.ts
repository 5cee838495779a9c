import type { ByteBuffer } from 'flatbuffers';
import { Memo } from './memo';
import {
  SCALAR_SIZES,
  isReference,
  type FieldSchema,
  type ScalarType,
  type Schema,
} from './schema/field-schema';
import { UnknownFields } from './unknown-fields';

export type Scalar = number | bigint | boolean | string;
export type FieldValue = Scalar | Uint8Array | object | readonly (Scalar | object)[] | null;

const utf8 = new TextDecoder();
const NO_BYTES = new Uint8Array(0);

/**
 * Reads tables of a verified FlatBuffer into plain objects with every field of the schema: where the file has none, the
 * schema's default; '' for a text, [] for a vector, null for a table. Enumerations become names, 64-bit integers bigint,
 * byte vectors views of the file; a member of a union has a `kind`.
 */
export class RecordReader {
  readonly unknownFields: UnknownFields;
  readonly #bb: ByteBuffer;
  readonly #schema: Schema;
  readonly #records = new Map<string, Memo<object>>();
  readonly #vectors = new Map<string, Memo<readonly (Scalar | object)[]>>();
  readonly #texts = new Memo<string>();

  constructor(bb: ByteBuffer, schema: Schema) {
    this.#bb = bb;
    this.#schema = schema;
    this.unknownFields = new UnknownFields(bb);
  }

  /** The table at `position`; with `kind` where it is a member of a union. */
  record(position: number, table: string, isMember: boolean): object {
    return memoOf(this.#records, `${table} ${isMember}`).get(position, () => {
      const record: Record<string, FieldValue> = isMember ? { kind: table } : {};
      const fields = this.#schema.tables[table] ?? [];
      for (const field of fields) {
        if (field.deprecated !== true && field.type !== 'utype')
          record[field.name] = this.#field(position, field);
      }
      const unknownFields = this.unknownFields.of(position, fields);
      return unknownFields === null ? record : { ...record, unknownFields };
    });
  }

  /** The text whose reference stands at `at`. Bytes that are not UTF-8 become U+FFFD. */
  text(at: number): string {
    const start = this.#bb.__vector(at);
    return this.#texts.get(start, () =>
      utf8.decode(this.#bb.bytes().subarray(start, start + this.#bb.__vector_len(at))),
    );
  }

  /** The byte vector whose reference stands at `at`, as a view of the file. */
  bytes(at: number): Uint8Array {
    const start = this.#bb.__vector(at);
    const length = this.#bb.__vector_len(at);
    return length === 0 ? NO_BYTES : this.#bb.bytes().subarray(start, start + length);
  }

  #field(table: number, field: FieldSchema): FieldValue {
    const offset = this.#bb.__offset(table, 4 + 2 * field.slot);
    if (offset === 0) return defaultOf(field, this.#schema);
    const at = table + offset;
    switch (field.type) {
      case 'string':
        return this.text(at);
      case 'vector':
        return field.element === 'ubyte' ? this.bytes(at) : this.#vector(at, field);
      case 'table':
        return this.record(this.#bb.__indirect(at), field.table ?? '', false);
      case 'union': {
        const typeOffset = this.#bb.__offset(table, 2 + 2 * field.slot);
        const number = typeOffset === 0 ? 0 : this.#bb.readUint8(table + typeOffset);
        const member = this.#schema.unions[field.union ?? '']?.[number];
        return number === 0 || member === undefined
          ? null
          : this.record(this.#bb.__indirect(at), member, true);
      }
      default:
        return scalarValue(field, field.type, readScalar(this.#bb, field.type, at), this.#schema);
    }
  }

  #vector(at: number, field: FieldSchema): readonly (Scalar | object)[] {
    const element = field.element ?? 'ubyte';
    const start = this.#bb.__vector(at);
    const memo = memoOf(this.#vectors, `${element} ${field.table ?? field.enumeration ?? ''}`);
    return memo.get(start, () => {
      const length = this.#bb.__vector_len(at);
      const values: (Scalar | object)[] = [];
      for (let i = 0; i < length; i++) values.push(this.#element(start, i, element, field));
      return values;
    });
  }

  #element(
    start: number,
    index: number,
    element: FieldSchema['element'] & string,
    field: FieldSchema,
  ): Scalar | object {
    if (element === 'string') return this.text(start + 4 * index);
    if (element === 'table')
      return this.record(this.#bb.__indirect(start + 4 * index), field.table ?? '', false);
    const raw = readScalar(this.#bb, element, start + SCALAR_SIZES[element] * index);
    return scalarValue(field, element, raw, this.#schema);
  }
}

/** The value of a field that is not in the file. */
export function defaultOf(field: FieldSchema, schema: Schema): FieldValue {
  if (field.type === 'string') return '';
  if (field.type === 'vector') return field.element === 'ubyte' ? NO_BYTES : [];
  if (isReference(field.type)) return null;
  return scalarValue(field, field.type, field.defaultValue ?? 0, schema);
}

function scalarValue(field: FieldSchema, type: ScalarType, raw: number | bigint, schema: Schema): Scalar {
  if (field.enumeration !== undefined) {
    return schema.enums[field.enumeration]?.[Number(raw)] ?? `UNKNOWN(${raw})`;
  }
  if (type === 'bool') return raw !== 0;
  return type === 'long' || type === 'ulong' ? BigInt(raw) : raw;
}

function readScalar(bb: ByteBuffer, type: ScalarType, at: number): number | bigint {
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
  }
}

function memoOf<T>(memos: Map<string, Memo<T>>, key: string): Memo<T> {
  let memo = memos.get(key);
  if (memo === undefined) memos.set(key, (memo = new Memo<T>()));
  return memo;
}
