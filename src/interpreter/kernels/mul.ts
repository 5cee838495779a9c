import {
  floatActivationRange,
  flushBound,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul16,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { fastByteProduct, fastFloatBinary, type FastRun } from '../simd';
import {
  type BinaryRow,
  evalBinary,
  numberRow,
  type NumberArray,
  operandsOf,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { quantizedRow } from './byte-pairs';
import {
  activationOf,
  isQuantized,
  quantizationOf,
  quantizedRangeOf,
  requireZeroPoint,
} from './quantization';
import { complexProductRow, float16Row, int64Row, integerRow } from './real-arithmetic';

/** Sources: tflite/kernels/mul.cc, tensorflow/lite/micro/kernels/mul.cc and mul_common.cc. */
export const mul = defineKernel<PreparedBinary | Refusal>({
  op: 'MUL',
  computesConstantsOnce: true,
  prepare(node, context) {
    const plan = planBinary(node, context, node.output(0).type);
    const row = context.runtime === 'tflite' ? tfliteRow(node, context, plan) : microRow(node, context, plan);
    return row === null ? refuseType(node.output(0)) : { plan, row, fast: fastProduct(node, context, plan) };
  },
  eval: evalBinary,
});

function float32Product(node: KernelNode, context: PrepareContext): BinaryRow {
  const { min, max } = floatActivationRange(activationOf(node));
  const tiny = flushBound(context.runtime);
  const round = Math.fround;
  const row: BinaryRow<NumberArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) {
      const value = round(a[i]! * b[j]!);
      const kept = value < tiny && value > -tiny ? value * 0 : value;
      out[o] = kept < min ? min : kept > max ? max : kept;
    }
  };
  return row as BinaryRow;
}

function productRescaling(node: KernelNode, context: PrepareContext) {
  const [a, b, result] = [node.input(0), node.input(1), node.output(0)].map((t) =>
    quantizationOf(t, context),
  );
  // Full TensorFlow Lite computes the factor in float32, TensorFlow Lite Micro in double.
  const round = context.runtime === 'tflite' ? Math.fround : (x: number) => x;
  return {
    ...quantizeMultiplier(round(round(a!.scale * b!.scale) / result!.scale)),
    zeroPoints: [a!.zeroPoint, b!.zeroPoint] as const,
    zeroPoint: result!.zeroPoint,
    range: quantizedRangeOf(node, node.output(0), context),
  };
}

/** MUL by SIMD, or null. */
function fastProduct(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): FastRun | null {
  if (!context.simd) return null;
  const operands = operandsOf(node);
  const { type } = operands.output;
  if (type === 'FLOAT32') {
    const range = floatActivationRange(activationOf(node));
    return fastFloatBinary(context, 'mulFloat', plan, operands, range, flushBound(context.runtime));
  }
  if ((type !== 'INT8' && type !== 'UINT8') || operands.a.type !== type) return null;
  const rescaling = productRescaling(node, context);
  return fastByteProduct(context, plan, operands, rescaling.zeroPoints, rescaling);
}

function quantizedProduct(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow {
  const {
    multiplier,
    shift,
    zeroPoints: [firstZero, secondZero],
    zeroPoint: resultZero,
    range: { min, max },
  } = productRescaling(node, context);
  return quantizedRow(node.input(0).type, plan, (x, y) => {
    const product = Math.imul(x - firstZero, y - secondZero);
    const value = resultZero + multiplyByQuantizedMultiplier(product, multiplier, shift);
    return value < min ? min : value > max ? max : value;
  });
}

/** INT16 fractions into an 8-bit output: the product of two Q0.15 numbers, rounded to eight bits. */
function int16ToByteProduct(node: KernelNode, context: PrepareContext): BinaryRow {
  const { zeroPoint } = quantizationOf(node.output(0), context);
  const range = quantizedRangeOf(node, node.output(0), context);
  return numberRow((x, y) => {
    const value = roundingDivideByPowerOfTwo(saturatingRoundingDoublingHighMul16(x, y), 8);
    return zeroPoint + Math.max(range.min - zeroPoint, Math.min(range.max - zeroPoint, value));
  });
}

function tfliteRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const activation = activationOf(node);
  const input = node.input(0);
  const output = node.output(0);
  switch (output.type) {
    case 'FLOAT32':
      return float32Product(node, context);
    case 'FLOAT16':
      return float16Row((x, y) => x * y, activation);
    case 'INT32':
    case 'UINT32':
      return integerRow(Math.imul, activation, output.type);
    case 'INT64':
      return int64Row((x, y) => x * y, activation);
    case 'COMPLEX64':
      if (activation !== 'NONE') context.fail(`activation ${activation} is not allowed on COMPLEX64`);
      return complexProductRow;
    case 'INT16':
      if (!isQuantized(output)) return integerRow(Math.imul, activation, 'INT16');
      if (input.type !== 'INT16') return null;
      for (const tensor of [input, node.input(1), output]) requireZeroPoint(tensor, context, 0);
      return quantizedProduct(node, context, plan);
    case 'INT8':
    case 'UINT8':
      if (input.type === 'INT16') return int16ToByteProduct(node, context);
      return input.type === output.type ? quantizedProduct(node, context, plan) : null;
    default:
      return null;
  }
}

function microRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const input = node.input(0);
  switch (input.type) {
    case 'FLOAT32':
      return float32Product(node, context);
    case 'INT32':
      return integerRow(Math.imul, activationOf(node), 'INT32');
    case 'INT16':
      for (const tensor of [input, node.input(1), node.output(0)]) requireZeroPoint(tensor, context, 0);
      return quantizedProduct(node, context, plan);
    case 'INT8':
      return quantizedProduct(node, context, plan);
    default:
      return null;
  }
}
