import { ENUMS } from './schema/generated/tables';
import type { BuiltinOperator, TensorType, UnknownEnum } from './schema/generated/types';

type Enums = typeof ENUMS;
export type EnumerationName = keyof Enums;
export type EnumerationValue<Name extends EnumerationName> = Enums[Name][number] | UnknownEnum;

/** Names of the builtin operators by number: 'ADD' is 0. */
export const BUILTIN_OPERATORS: readonly BuiltinOperator[] = ENUMS.BuiltinOperator;

/** Names of the tensor types by number: 'FLOAT32' is 0. */
export const TENSOR_TYPES: readonly TensorType[] = ENUMS.TensorType;

/** 'CONV_2D' for 3; 'UNKNOWN(999)' for a number that this schema does not know. */
export function builtinOperatorName(number: number): BuiltinOperator {
  return enumName('BuiltinOperator', number);
}

/** 3 for 'CONV_2D'. Throws a `RangeError` for a name that the schema does not know. */
export function builtinOperatorNumber(name: BuiltinOperator): number {
  return enumNumber('BuiltinOperator', name);
}

/** The operator of this name. Throws a `RangeError` where the schema has none and it is no `UNKNOWN(n)`. */
export function asBuiltinOperator(name: string): BuiltinOperator {
  return builtinOperatorName(enumNumber('BuiltinOperator', name));
}

/** 'INT8' for 9; 'UNKNOWN(99)' for a number that this schema does not know. */
export function tensorTypeName(number: number): TensorType {
  return enumName('TensorType', number);
}

/** 9 for 'INT8'. Throws a `RangeError` for a name that the schema does not know. */
export function tensorTypeNumber(name: TensorType): number {
  return enumNumber('TensorType', name);
}

export function enumName<Name extends EnumerationName>(
  enumeration: Name,
  number: number,
): EnumerationValue<Name> {
  const names: readonly Enums[Name][number][] = ENUMS[enumeration];
  return names[number] ?? `UNKNOWN(${number})`;
}

const NUMBERS = new Map<string, ReadonlyMap<string, number>>(
  Object.entries(ENUMS).map(([enumeration, names]) => [
    enumeration,
    new Map(names.map((name: string, number) => [name, number])),
  ]),
);

/** Throws a `RangeError` for a name that the schema does not know. */
export function enumNumber(enumeration: string, name: string): number {
  const known = NUMBERS.get(enumeration)?.get(name);
  if (known !== undefined) return known;
  const unknown = /^UNKNOWN\((-?\d+)\)$/.exec(name);
  if (unknown !== null) return Number(unknown[1]);
  throw new RangeError(`${name} is no value of ${enumeration}.`);
}
