import type { TensorType } from '../../model';

type Value = number | bigint;

/** The sum of two values of a type; integers wrap when they are stored, booleans are true where one is. */
export function addWithOverflow(type: TensorType): (a: Value, b: Value) => Value {
  if (type === 'BOOL') return (a, b) => (a || b ? 1 : 0);
  return (a, b) => (typeof a === 'bigint' ? a + (b as bigint) : a + (b as number));
}

/** The product; an int32 one wraps. */
export function multiplyWithOverflow(type: TensorType): (a: Value, b: Value) => Value {
  if (type === 'INT32') return (a, b) => Math.imul(Number(a), Number(b));
  return (a, b) => (typeof a === 'bigint' ? a * (b as bigint) : a * (b as number));
}
