/** Numbers to the element type of a model's input. */
import type { DatasetInput } from './input';

/** Elements for one input, as its type stores them; FLOAT16 as 16 bits, BOOL as 0 and 1. */
export type InputData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** Values do not fit the input; the message says which and why. */
export class ValueError extends Error {
  override readonly name = 'ValueError';
}

const INTEGERS = {
  INT8: { min: -128, max: 127, make: (values: ArrayLike<number>) => Int8Array.from(values) },
  UINT8: { min: 0, max: 255, make: (values: ArrayLike<number>) => Uint8Array.from(values) },
  INT16: { min: -32768, max: 32767, make: (values: ArrayLike<number>) => Int16Array.from(values) },
  UINT16: { min: 0, max: 65535, make: (values: ArrayLike<number>) => Uint16Array.from(values) },
  INT32: { min: -(2 ** 31), max: 2 ** 31 - 1, make: (values: ArrayLike<number>) => Int32Array.from(values) },
  UINT32: { min: 0, max: 2 ** 32 - 1, make: (values: ArrayLike<number>) => Uint32Array.from(values) },
  BOOL: { min: 0, max: 1, make: (values: ArrayLike<number>) => Uint8Array.from(values) },
} as const;

type IntegerType = keyof typeof INTEGERS;

/** Bytes of one element of the types that files can fill; null for the others. */
export function bytesPerElement(type: DatasetInput['type']): number | null {
  if (type === 'FLOAT32') return 4;
  if (type === 'FLOAT64' || type === 'INT64' || type === 'UINT64') return 8;
  if (type === 'FLOAT16') return 2;
  return isIntegerType(type) ? INTEGERS[type].make([0]).BYTES_PER_ELEMENT : null;
}

/** True where the input stores real values by a scale and a zero point. */
export function isQuantized(input: DatasetInput): boolean {
  return (
    (input.type === 'INT8' || input.type === 'UINT8' || input.type === 'INT16') &&
    (input.quantization?.scale.length ?? 0) > 0
  );
}

/** Real values, quantized where the input is. @throws ValueError */
export function fromReal(values: ArrayLike<number>, input: DatasetInput): InputData {
  if (input.type === 'FLOAT32') return Float32Array.from(values);
  if (input.type === 'FLOAT64') return Float64Array.from(values);
  if (isIntegerType(input.type) && isQuantized(input)) {
    const { min, max, make } = INTEGERS[input.type];
    const scale = input.quantization?.scale[0] ?? 1;
    const zeroPoint = input.quantization?.zeroPoint[0] ?? 0;
    const quantized = new Float64Array(values.length);
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!;
      if (Number.isNaN(value)) throw new ValueError('NaN cannot be quantized');
      // As TFLite's QUANTIZE: the quotient in float32, halves away from zero.
      const quotient = Math.fround(Math.fround(value) / scale);
      const rounded = Math.sign(quotient) * Math.round(Math.abs(quotient));
      quantized[index] = Math.min(max, Math.max(min, rounded + zeroPoint));
    }
    return make(quantized);
  }
  return asStored(values, input);
}

/** Values as the input stores them: quantized inputs take them for already quantized. @throws ValueError */
export function asStored(values: ArrayLike<number>, input: DatasetInput): InputData {
  if (input.type === 'FLOAT32') return Float32Array.from(values);
  if (input.type === 'FLOAT64') return Float64Array.from(values);
  if (input.type === 'INT64' || input.type === 'UINT64') {
    for (let index = 0; index < values.length; index++)
      requireInteger(values[index]!, input, -(2 ** 63), 2 ** 64);
    const bigints = Array.from(values, BigInt);
    return input.type === 'INT64' ? BigInt64Array.from(bigints) : BigUint64Array.from(bigints);
  }
  if (!isIntegerType(input.type)) {
    throw new ValueError(`inputs of type ${input.type} cannot be filled from numbers`);
  }
  const { min, max, make } = INTEGERS[input.type];
  for (let index = 0; index < values.length; index++) requireInteger(values[index]!, input, min, max);
  return make(values);
}

function isIntegerType(type: DatasetInput['type']): type is IntegerType {
  return Object.hasOwn(INTEGERS, type);
}

function requireInteger(value: number, input: DatasetInput, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  const why = Number.isInteger(value) ? `lies outside ${min} to ${max}` : 'is no integer';
  throw new ValueError(`the value ${value} ${why}, and input "${input.name}" is ${input.type}`);
}
