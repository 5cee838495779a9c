import { float16ToFloat32 } from '../../model';
import type { NpyArray } from './npy';

/** The numbers of an array as float64; 64-bit integers beyond 2^53 lose their low bits. */
export function npyNumbers(array: Pick<NpyArray, 'type' | 'data'>): Float64Array {
  const { data } = array;
  if (array.type === 'float16') return Float64Array.from(data as Uint16Array, float16ToFloat32);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    const numbers = new Float64Array(data.length);
    for (let index = 0; index < data.length; index++) numbers[index] = Number(data[index]);
    return numbers;
  }
  return data instanceof Float64Array ? data : Float64Array.from(data);
}
