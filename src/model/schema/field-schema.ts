/** One field of a table, as `generated/tables.ts` describes it; the names of types are those of the schema language. */
export interface FieldSchema {
  readonly name: string;
  /** Position in the table's vtable, from 0. */
  readonly slot: number;
  readonly type: ScalarType | 'string' | 'vector' | 'table' | 'union';
  /** What a vector holds. */
  readonly element?: ScalarType | 'string' | 'table';
  /** The table that the field, or each element of the vector, refers to. */
  readonly table?: TableName;
  /** The union of a `utype` field or of the `union` field that follows it. */
  readonly union?: UnionName;
  readonly enumeration?: EnumName;
  /** Absent where it is 0, false or nothing. */
  readonly defaultValue?: number;
  /** Alignment in bytes that the schema forces on a vector's data. */
  readonly align?: number;
  readonly deprecated?: boolean;
  readonly required?: boolean;
}

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

export type TableName = string;
export type UnionName = 'BuiltinOptions' | 'BuiltinOptions2' | 'QuantizationDetails' | 'SparseIndexVector';
export type EnumName = string;
