import {
  bfloat16ToNumber,
  float16ToNumber,
  integerRange,
  inverseSquareRootMultiplier,
  multiplyByQuantizedMultiplier,
  numberToBfloat16,
  numberToFloat16,
  quantizeMultiplier,
  roundHalfToEven,
  SMALLEST_NORMAL_FLOAT32,
} from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { type NumberArray, type Refusal, refuseType } from './binary';
import { applyByteTable, applyInt16Table, int16Table, realByteTable, toInt32 } from './lookup-table';
import { requireSameType, requireType } from './movement-checks';
import { isQuantized, quantizationOf, requireZeroPoint, type TensorQuantization } from './quantization';
import { tabulated } from './relu';
import {
  bigintElementwise,
  elementwise,
  evalUnary,
  float32Elementwise,
  prepareUnary,
  type PreparedUnary,
  requireFullRuntime,
} from './unary';

/**
 * Elementwise functions of one tensor. Sources: tflite/kernels/elementwise.cc, exp.cc, neg.cc, floor.cc, ceil.cc,
 * round.cc, sign.cc; tensorflow/lite/micro/kernels/elementwise.cc, exp.cc, neg.cc, floor.cc, ceil.cc, round.cc.
 */

type Prepare = (node: KernelNode, context: PrepareContext) => PreparedUnary | Refusal;

const OVERWRITING = ['NEG', 'EXP', 'FLOOR', 'CEIL', 'ROUND'];

function unary(op: string, prepare: Prepare): Kernel {
  return defineKernel<PreparedUnary | Refusal>({
    op,
    prepare(node, context) {
      prepareUnary(node, context, OVERWRITING.includes(op));
      return prepare(node, context);
    },
    eval: evalUnary,
  });
}

/** The quantization that elementwise.cc insists on, with the zero points of INT16 fixed to 0. */
function requireAffine(
  node: KernelNode,
  context: PrepareContext,
): readonly [TensorQuantization, TensorQuantization] {
  const both = [node.input(0), node.output(0)] as const;
  for (const tensor of both) {
    if (!isQuantized(tensor)) context.fail(`'${tensor.name}' must have quantization parameters`);
    if (tensor.type === 'INT16') requireZeroPoint(tensor, context, 0);
  }
  const firstChannel = (tensor: RuntimeTensor): TensorQuantization => ({
    scale: tensor.quantization!.scale[0]!,
    zeroPoint: tensor.quantization!.zeroPoint[0] ?? 0,
  });
  return [firstChannel(both[0]), firstChannel(both[1])];
}

/** A function over float32, and in full TensorFlow Lite over float16 where `halves` says so. */
function floatFunction(op: string, compute: (x: number) => number, halves = false): Kernel {
  return unary(op, (node, context) => {
    const isHalf = node.input(0).type === 'FLOAT16' && halves && context.runtime === 'tflite';
    if (isHalf) return elementwise((x) => numberToFloat16(compute(float16ToNumber(x))));
    requireType(node.input(0), context, ['FLOAT32']);
    return float32Elementwise(compute, context.runtime);
  });
}

/** The C library's sine of a denormal is the denormal itself, suppressed or not. */
export const sin = unary('SIN', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT16' && context.runtime === 'tflite') {
    return elementwise((x) => numberToFloat16(Math.sin(float16ToNumber(x))));
  }
  requireType(input, context, ['FLOAT32']);
  return elementwise(Math.sin);
});
export const cos = floatFunction('COS', Math.cos, true);
export const square = floatFunction('SQUARE', (x) => x * x);

/** Functions that round: bfloat16 and float16 results are exact. */
function roundingFunction(op: string, compute: (x: number) => number, halves: boolean): Kernel {
  return unary(op, (node, context) => {
    const { type } = node.input(0);
    if (halves && context.runtime === 'tflite') {
      if (type === 'FLOAT16') return elementwise((x) => numberToFloat16(compute(float16ToNumber(x))));
      if (type === 'BFLOAT16') return elementwise((x) => numberToBfloat16(compute(bfloat16ToNumber(x))));
    }
    requireType(node.input(0), context, ['FLOAT32']);
    return float32Elementwise(compute, context.runtime);
  });
}

export const floor = roundingFunction('FLOOR', Math.floor, true);
export const ceil = roundingFunction('CEIL', Math.ceil, false);
export const round = roundingFunction('ROUND', roundHalfToEven, true);

export const abs = unary('ABS', (node, context) => {
  const input = node.input(0);
  const types = context.runtime === 'tflite' ? ['INT8', 'INT16', 'INT32'] : ['INT8', 'INT16'];
  if (input.type === 'FLOAT32') return elementwise(Math.abs);
  if (!types.includes(input.type)) return unsupported(input, context);
  if (input.type === 'INT32' || (input.type === 'INT16' && !isQuantized(input))) return elementwise(Math.abs);
  const [from, to] = requireAffine(node, context);
  const { multiplier, shift } = quantizeMultiplier(Math.fround(from.scale / to.scale));
  const rescales = from.scale !== to.scale;
  const [min, max] = integerRange(input.type)!;
  return tabulated(input.type, (q) => {
    const magnitude = Math.abs(q - from.zeroPoint);
    const scaled = rescales ? multiplyByQuantizedMultiplier(magnitude, multiplier, shift) : magnitude;
    return Math.max(min, Math.min(max, scaled + to.zeroPoint));
  });
});

/** Full TensorFlow Lite refuses the type when it prepares, TensorFlow Lite Micro when it runs. */
function unsupported(input: RuntimeTensor, context: PrepareContext): Refusal {
  const refused = refuseType(input);
  return context.runtime === 'tflite' ? context.fail(refused.refusal) : refused;
}

export const sqrt = unary('SQRT', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return float32Elementwise(Math.sqrt, context.runtime);
  if (context.runtime === 'tflm' || (input.type !== 'INT8' && input.type !== 'INT16')) {
    return unsupported(input, context);
  }
  const [from, to] = requireAffine(node, context);
  const [min, max] = integerRange(input.type)!;
  return {
    run(source, target, evalContext) {
      const values = source as NumberArray;
      const result = target as NumberArray;
      for (let i = 0; i < result.length; i++) {
        const x = Math.fround(from.scale * (values[i]! - from.zeroPoint));
        if (!(x >= 0))
          evalContext.fail(`SQRT is only defined for non-negative values, '${input.name}' has ${x}`);
        const root = Math.fround(Math.fround(Math.sqrt(x)) / to.scale);
        result[i] = Math.max(min, Math.min(max, toInt32(root) + to.zeroPoint));
      }
    },
  };
});

export const rsqrt = unary('RSQRT', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32')
    return float32Elementwise((x) => 1 / Math.fround(Math.sqrt(x)), context.runtime);
  if (input.type !== 'INT8' && input.type !== 'INT16') return unsupported(input, context);
  if (input.type === 'INT16' && !isQuantized(input)) return unsupported(input, context);
  const [from, to] = requireAffine(node, context);
  const compute =
    input.type === 'INT16' && context.runtime === 'tflite'
      ? tabulatedRsqrt(from, to)
      : tabulated(input.type, quantizedRsqrt(from, to, integerRange(input.type)!));
  return {
    run(source, target, evalContext) {
      const values = source as NumberArray;
      for (let i = 0; i < values.length; i++) {
        if (values[i]! >= from.zeroPoint) continue;
        evalContext.fail(
          `RSQRT is only defined for positive values, '${input.name}' has ${values[i]!} with zero point ${from.zeroPoint}`,
        );
      }
      compute.run(source, target, evalContext);
    },
  };
});

function tabulatedRsqrt(from: TensorQuantization, to: TensorQuantization): PreparedUnary {
  const table = int16Table(from, to, (x) => (x <= 0 ? 32767 * to.scale : 1 / Math.fround(Math.sqrt(x))));
  return { run: (x, y) => applyInt16Table(table, x, y) };
}

function quantizedRsqrt(
  from: TensorQuantization,
  to: TensorQuantization,
  [min, max]: readonly [number, number],
): (q: number) => number {
  const headroom = 20;
  const output = quantizeMultiplier(1 / Math.fround(Math.fround(Math.sqrt(from.scale)) * to.scale));
  return (q) => {
    const x = q - from.zeroPoint;
    if (x <= 0) return max;
    const inverse = inverseSquareRootMultiplier(x);
    const scaled = multiplyByQuantizedMultiplier(1, inverse.multiplier, inverse.shift + headroom);
    const value =
      multiplyByQuantizedMultiplier(scaled, output.multiplier, output.shift - headroom) + to.zeroPoint;
    return Math.max(min, Math.min(max, value));
  };
}

/** With denormals suppressed, the C library's logarithm takes each of them for 2^-150. */
function logOfFlushed(x: number): number {
  return x > 0 && x < SMALLEST_NORMAL_FLOAT32 ? Math.log(2 ** -150) : Math.log(x);
}

export const log = unary('LOG', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return elementwise(context.runtime === 'tflite' ? logOfFlushed : Math.log);
  if (context.runtime === 'tflm' || (input.type !== 'INT8' && input.type !== 'INT16')) {
    return unsupported(input, context);
  }
  if (input.type === 'INT16' && !isQuantized(input)) return refuseType(input);
  const [from, to] = requireAffine(node, context);
  const lowest = Math.fround((integerRange(input.type)![0] - to.zeroPoint) * to.scale);
  return tableOf(input, from, to, (x) => (x <= 0 ? lowest : Math.log(x)));
});

function tableOf(
  input: RuntimeTensor,
  from: TensorQuantization,
  to: TensorQuantization,
  compute: (x: number) => number,
): PreparedUnary {
  if (input.type === 'INT16') {
    const table = int16Table(from, to, compute);
    return { run: (x, y) => applyInt16Table(table, x, y) };
  }
  const table = realByteTable(from, to, input.type === 'INT8', compute);
  return { run: (x, y) => applyByteTable(table, x, y) };
}

export const exp = unary('EXP', (node, context) => {
  const [input, output] = [node.input(0), node.output(0)];
  if (context.runtime === 'tflm') requireType(input, context, ['FLOAT32']);
  if (input.type === 'FLOAT32') return float32Elementwise(Math.exp, context.runtime);
  if (input.type !== 'INT8' && input.type !== 'INT16') return refuseType(input);
  if (input.type === 'INT16') {
    requireZeroPoint(input, context, 0);
    requireZeroPoint(output, context, 0);
  }
  return tableOf(input, quantizationOf(input, context), quantizationOf(output, context), Math.exp);
});

/** The micro kernel only knows float32. BFLOAT16 is negated by its sign bit, as FLOAT16 is. */
export const neg = unary('NEG', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return elementwise((x) => -x);
  if (context.runtime === 'tflm') return refuseType(input);
  switch (input.type) {
    case 'INT64':
      return bigintElementwise((x) => -x);
    case 'INT32':
    case 'INT16':
    case 'INT8':
      return elementwise((x) => -x);
    case 'FLOAT16':
    case 'BFLOAT16':
      return elementwise((x) => x ^ 0x8000);
    default:
      return refuseType(input);
  }
});

export const sign = unary('SIGN', (node, context) => {
  requireFullRuntime(node, context);
  requireSameType(node.input(0), node.output(0), context);
  const { type } = node.output(0);
  if (type !== 'FLOAT32' && type !== 'FLOAT64' && type !== 'INT32') return refuseType(node.output(0));
  if (type === 'FLOAT32') return float32Elementwise(signOf, context.runtime);
  return elementwise(signOf);
});

function signOf(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : Number.isNaN(x) ? x : 0;
}
