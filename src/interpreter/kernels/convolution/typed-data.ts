import { KernelError } from '../../errors';
import type { TypedArray } from '../../runtime-tensor';
import type { IntegerArray } from './patch';

/** `data` as the class that the tensor's type stands for; prepare has checked the type. */
export function elementsOf<T extends TypedArray>(
  data: TypedArray,
  type: abstract new (...args: never[]) => T,
): T {
  if (data instanceof type) return data;
  throw new KernelError(`expected elements of ${type.name}, found ${data.constructor.name}`);
}

/** `data` of an INT8, UINT8 or INT16 tensor. */
export function integersOf(data: TypedArray): IntegerArray {
  if (data instanceof Int8Array || data instanceof Uint8Array || data instanceof Int16Array) return data;
  throw new KernelError(`expected 8- or 16-bit integers, found ${data.constructor.name}`);
}
