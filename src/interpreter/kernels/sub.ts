import { floatActivationRange, flushBound, integerRange } from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { requireNoQuantization } from './add';
import {
  type BinaryRow,
  evalBinary,
  type NumberArray,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { activationOf, isQuantized, quantizationOf, requireZeroPoint } from './quantization';
import { byteSumRow, fastSum, int16SumRow, powerOfTwoSumRow, sumRescaling } from './quantized-sum';
import { int64Row, integerRow } from './real-arithmetic';

/** Sources: tflite/kernels/sub.cc, tensorflow/lite/micro/kernels/sub.cc and sub_common.cc. */
export const sub = defineKernel<PreparedBinary | Refusal>({
  op: 'SUB',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const row = context.runtime === 'tflite' ? tfliteRow(node, context, plan) : microRow(node, context, plan);
    if (row === null) return refuseType(node.output(0));
    const precision = context.runtime === 'tflite' ? undefined : Math.fround;
    return { plan, row, fast: fastSum(node, context, plan, -1, precision) };
  },
  eval: evalBinary,
});

function float32Difference(node: KernelNode, context: PrepareContext): BinaryRow {
  const { min, max } = floatActivationRange(activationOf(node));
  const tiny = flushBound(context.runtime);
  const round = Math.fround;
  const row: BinaryRow<NumberArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) {
      const value = round(a[i]! - b[j]!);
      const kept = value < tiny && value > -tiny ? value * 0 : value;
      out[o] = kept < min ? min : kept > max ? max : kept;
    }
  };
  return row as BinaryRow;
}

function tfliteRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const activation = activationOf(node);
  const { type } = node.output(0);
  switch (type) {
    case 'FLOAT32':
      return float32Difference(node, context);
    case 'INT32':
      return integerRow((x, y) => x - y, activation, 'INT32');
    case 'INT64':
      return int64Row((x, y) => x - y, activation);
    case 'INT8':
    case 'UINT8':
      requireZeroPointsInRange(node, context);
      return byteSumRow(sumRescaling(node, context), -1, type, plan);
    case 'INT16':
      return int16Row(node, context);
    default:
      return null;
  }
}

function int16Row(node: KernelNode, context: PrepareContext): BinaryRow {
  for (const tensor of [node.input(0), node.input(1), node.output(0)]) requireZeroPoint(tensor, context, 0);
  const wantsShifts = node.options?.kind === 'SubOptions' && node.options.potScaleInt16;
  const shifted = wantsShifts ? powerOfTwoSumRow(node, context, -1) : null;
  return shifted ?? int16SumRow(sumRescaling(node, context), -1);
}

function requireZeroPointsInRange(node: KernelNode, context: PrepareContext): void {
  const [low, high] = integerRange(node.output(0).type)!;
  for (const tensor of [node.input(0), node.input(1), node.output(0)]) {
    const { zeroPoint } = quantizationOf(tensor, context);
    if (zeroPoint < low || zeroPoint > high) {
      context.fail(`zero point of '${tensor.name}' must be from ${low} to ${high}, is ${zeroPoint}`);
    }
  }
}

function microRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const output = node.output(0);
  switch (output.type) {
    case 'FLOAT32':
      return float32Difference(node, context);
    case 'INT32':
      requireNoQuantization(node, context);
      if (isQuantized(output)) {
        context.fail(`INT32 output '${output.name}' must not have quantization parameters`);
      }
      return integerRow((x, y) => x - y, activationOf(node), 'INT32');
    case 'INT8':
      return byteSumRow(sumRescaling(node, context, Math.fround), -1, 'INT8', plan);
    case 'INT16':
      return int16SumRow(sumRescaling(node, context, Math.fround), -1);
    default:
      return null;
  }
}
