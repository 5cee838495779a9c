import {
  bfloat16ToFloat32,
  float16ToFloat32,
  flushDenormal,
  integerRange,
  float32ToBfloat16,
  float32ToFloat16,
  packInt4,
} from '../arithmetic';
import {
  defineKernel,
  type EvalContext,
  type KernelNode,
  type PrepareContext,
  type RuntimeName,
} from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import type { NumberArray } from './binary';
import { unpackedValues } from './dequantize';
import { toInt32 } from './lookup-table';
import { requireCounts } from './movement-checks';
import { shapeOutput } from './quantization';

/** Sources: tflite/kernels/cast.cc, tensorflow/lite/micro/kernels/cast.cc. */
export const cast = defineKernel<null>({
  op: 'CAST',
  computesConstantsOnce: true,
  prepare(node, context) {
    requireCounts(node, context, [1]);
    shapeOutput(node.output(0), context, node.input(0).shape);
    return null;
  },
  eval(node, _prepared, context) {
    requireConvertible(node, context);
    const [input, output] = [node.input(0), node.output(0)];
    const read = readerOf(input);
    write(output, read, context.runtime);
  },
});

const TFLITE_TYPES = [
  'INT64',
  'INT32',
  'UINT32',
  'INT16',
  'UINT16',
  'UINT8',
  'INT8',
  'FLOAT16',
  'BFLOAT16',
  'FLOAT32',
  'FLOAT64',
  'BOOL',
  'COMPLEX64',
];
const PACKED = ['INT4', 'INT2', 'UINT4'];
const MICRO_INPUTS = ['INT8', 'INT16', 'INT32', 'UINT32', 'FLOAT32', 'BOOL'];
const MICRO_OUTPUTS = ['INT8', 'INT16', 'INT32', 'UINT32', 'FLOAT32'];

function requireConvertible(
  node: KernelNode,
  context: Pick<PrepareContext | EvalContext, 'fail' | 'runtime'>,
): void {
  const [from, to] = [node.input(0).type, node.output(0).type];
  const isSupported =
    context.runtime === 'tflm'
      ? MICRO_INPUTS.includes(from) && MICRO_OUTPUTS.includes(to)
      : PACKED.includes(from)
        ? to === 'FLOAT32'
        : TFLITE_TYPES.includes(from) &&
          (TFLITE_TYPES.includes(to) || (PACKED.includes(to) && from === 'FLOAT32'));
  if (!isSupported) context.fail(`${from} to ${to} is not supported`);
}

interface Reader {
  readonly count: number;
  readonly isFloat: boolean;
  /** The real part; 64-bit integers as they are. */
  at(i: number): number | bigint;
  /** The imaginary part. */
  imaginaryAt(i: number): number;
}

function readerOf(tensor: RuntimeTensor): Reader {
  const { type } = tensor;
  const values: TypedArray = unpackedValues(tensor);
  const numbers = values as NumberArray;
  const isComplex = type === 'COMPLEX64';
  const decode = type === 'FLOAT16' ? float16ToFloat32 : type === 'BFLOAT16' ? bfloat16ToFloat32 : null;
  return {
    count: isComplex ? values.length / 2 : values.length,
    isFloat: isComplex || decode !== null || type === 'FLOAT32' || type === 'FLOAT64',
    at: isComplex ? (i) => numbers[2 * i]! : decode !== null ? (i) => decode(numbers[i]!) : (i) => values[i]!,
    imaginaryAt: isComplex ? (i) => numbers[2 * i + 1]! : () => 0,
  };
}

function write(output: RuntimeTensor, read: Reader, runtime: RuntimeName): void {
  const { type, data } = output;
  if (type === 'COMPLEX64') {
    const pairs = data as Float32Array;
    for (let i = 0; i < read.count; i++) {
      pairs[2 * i] = toFloat32(read.at(i));
      pairs[2 * i + 1] = read.imaginaryAt(i);
    }
  } else if (type === 'INT4' || type === 'UINT4' || type === 'INT2') {
    writePacked(output, read);
  } else if (type === 'INT64') {
    const target = data as BigInt64Array;
    for (let i = 0; i < read.count; i++) target[i] = toBigint(read.at(i));
  } else {
    const target = data as NumberArray;
    const convert = converterTo(type, read.isFloat, runtime);
    for (let i = 0; i < read.count; i++) target[i] = convert(read.at(i));
  }
}

function writePacked(output: RuntimeTensor, read: Reader): void {
  const [min, max] = integerRange(output.type)!;
  const values = Array.from({ length: read.count }, (_, i) => {
    const value = Math.max(min, Math.min(max, Number(read.at(i))));
    return Number.isNaN(value) ? 0 : Math.trunc(value);
  });
  const bytes = output.data as Uint8Array;
  if (output.type !== 'INT2') return bytes.set(packInt4(values));
  bytes.fill(0);
  values.forEach((value, i) => {
    bytes[i >> 2]! |= (value & 3) << (2 * (i & 3));
  });
}

/** A float that fits no int64, and NaN, become the largest int64 (`SaturatingCastFloatingToInteger`, cast.cc). */
function toBigint(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  if (Number.isNaN(value) || value >= 2 ** 63) return 2n ** 63n - 1n;
  return value < -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(value));
}

function converterTo(
  type: string,
  fromFloat: boolean,
  runtime: RuntimeName,
): (value: number | bigint) => number {
  const flush = runtime === 'tflite' && fromFloat ? flushDenormal : (x: number) => x;
  switch (type) {
    case 'FLOAT16':
      return (value) => float32ToFloat16(toFloat32(value));
    case 'BFLOAT16':
      return (value) => float32ToBfloat16(toFloat32(value));
    case 'BOOL':
      // NaN is true, as every value but zero is.
      return (value) => (flush(Number(value)) === 0 ? 0 : 1);
    case 'FLOAT32':
      return toFloat32;
    case 'FLOAT64':
      return Number;
  }
  if (!fromFloat) return (value) => (typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : value);
  const [min, max] = integerRange(type)!;
  if (runtime === 'tflm') return (value) => microToInteger(Number(value), type);
  return (value) => {
    const x = Number(value);
    return Number.isNaN(x) ? max : Math.max(min, Math.min(max, Math.trunc(x)));
  };
}

/** The plain C++ conversion as x86 does it: through int32 (int64 for UINT32), keeping the low bits. */
function microToInteger(x: number, type: string): number {
  if (type !== 'UINT32') return toInt32(x);
  const truncated = Math.trunc(x);
  return truncated > -(2 ** 63) && truncated < 2 ** 63 ? Number(BigInt.asUintN(32, BigInt(truncated))) : 0;
}

/**
 * Rounds to float32 once. A 64-bit integer is first cut to 40 bits with the rest marked in the last one, so that the
 * step through double does not round it twice.
 */
function toFloat32(value: number | bigint): number {
  if (typeof value === 'number') return Math.fround(value);
  if (value === BigInt.asIntN(53, value)) return Math.fround(Number(value));
  const cut = value >> 24n;
  const isExact = cut << 24n === value;
  return Math.fround(Number(isExact ? cut : cut | 1n) * 2 ** 24);
}
