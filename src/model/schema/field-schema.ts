/** One field of a table, as `generated/tables.ts` describes it; the names of types are those of the schema language. */
export interface FieldSchema {
  readonly name: string;
  /** Position in the table's vtable, from 0. */
  readonly slot: number;
  readonly type: ScalarType | ReferenceType;
  /** What a vector holds. */
  readonly element?: ScalarType | 'string' | 'table';
  /** The table that the field, or each element of the vector, refers to. */
  readonly table?: string;
  /** The union of a `utype` field or of the `union` field that follows it. */
  readonly union?: string;
  readonly enumeration?: string;
  /** Absent where it is 0, false or nothing. */
  readonly defaultValue?: number;
  /** Alignment in bytes that the schema forces on a vector's data. */
  readonly align?: number;
  readonly deprecated?: boolean;
  readonly required?: boolean;
}

export type ReferenceType = 'string' | 'vector' | 'table' | 'union';

export type ScalarType =
  | 'utype'
  | 'bool'
  | 'byte'
  | 'ubyte'
  | 'short'
  | 'ushort'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'float'
  | 'double';

/** A schema as its generated tables describe it. */
export interface Schema {
  readonly root: string;
  readonly tables: Readonly<Record<string, readonly FieldSchema[]>>;
  /** Members of every union, by number; 0 is NONE. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
  /** Names of every enumeration, by number. */
  readonly enums: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** Bytes of a scalar. */
export const SCALAR_SIZES: Readonly<Record<ScalarType, number>> = {
  utype: 1,
  bool: 1,
  byte: 1,
  ubyte: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  float: 4,
  long: 8,
  ulong: 8,
  double: 8,
};

/** Bytes that an element of a vector takes in it: a scalar's own, or those of a reference. */
export function elementSize(element: NonNullable<FieldSchema['element']>): number {
  return element === 'string' || element === 'table' ? 4 : SCALAR_SIZES[element];
}

export function isReference<Type extends string>(type: Type): type is Type & ReferenceType {
  return type === 'string' || type === 'vector' || type === 'table' || type === 'union';
}

/** `field` of `table` in a schema that is known to have it. */
export function fieldOf(schema: Schema, table: string, name: string): FieldSchema {
  const field = schema.tables[table]?.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`The schema has no field ${table}.${name}.`);
  return field;
}
