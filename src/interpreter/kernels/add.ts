import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import {
  type BinaryRow,
  evalBinary,
  type NumberArray,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import { floatActivationRange, flushBound } from '../arithmetic';
import type { BroadcastPlan } from './broadcast-plan';
import { activationOf, isQuantized, quantizationOf, requireZeroPoint } from './quantization';
import { byteSumRow, fastSum, int16SumRow, powerOfTwoSumRow, sumRescaling } from './quantized-sum';
import { float16Row, int64Row, integerRow } from './real-arithmetic';

/** Sources: tflite/kernels/add.cc, tensorflow/lite/micro/kernels/add.cc and add_common.cc. */
export const add = defineKernel<PreparedBinary | Refusal>({
  op: 'ADD',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const row = context.runtime === 'tflite' ? tfliteRow(node, context, plan) : microRow(node, context, plan);
    return row === null ? refuseType(node.output(0)) : { plan, row, fast: fastSum(node, context, plan, 1) };
  },
  eval: evalBinary,
});

function float32Sum(node: KernelNode, context: PrepareContext): BinaryRow {
  const { min, max } = floatActivationRange(activationOf(node));
  const tiny = flushBound(context.runtime);
  const round = Math.fround;
  const row: BinaryRow<NumberArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) {
      const value = round(a[i]! + b[j]!);
      const kept = value < tiny && value > -tiny ? value * 0 : value;
      out[o] = kept < min ? min : kept > max ? max : kept;
    }
  };
  return row as BinaryRow;
}

function tfliteRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const activation = activationOf(node);
  switch (node.output(0).type) {
    case 'FLOAT32':
      return float32Sum(node, context);
    case 'FLOAT16':
      return float16Row((x, y) => x + y, activation);
    case 'INT32':
      return integerRow((x, y) => x + y, activation, 'INT32');
    case 'INT64':
      return int64Row((x, y) => x + y, activation);
    case 'INT8':
      return byteSumRow(sumRescaling(node, context), 1, 'INT8', plan);
    case 'UINT8':
      return byteSumRow(sumRescaling(node, context), 1, 'UINT8', plan);
    case 'INT16':
      return int16Row(node, context);
    default:
      return null;
  }
}

function int16Row(node: KernelNode, context: PrepareContext): BinaryRow {
  if (!isQuantized(node.input(0))) return integerRow((x, y) => x + y, activationOf(node), 'INT16');
  for (const tensor of [node.input(0), node.input(1), node.output(0)]) requireZeroPoint(tensor, context, 0);
  const wantsShifts = node.options?.kind === 'AddOptions' && node.options.potScaleInt16;
  const shifted = wantsShifts ? powerOfTwoSumRow(node, context, 1) : null;
  return shifted ?? int16SumRow(sumRescaling(node, context), 1);
}

function microRow(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow | null {
  const output = node.output(0);
  switch (output.type) {
    case 'FLOAT32':
      return float32Sum(node, context);
    case 'INT32':
      requireNoQuantization(node, context);
      // The micro kernel leaves out the fused activation.
      return integerRow((x, y) => x + y, 'NONE', 'INT32');
    case 'INT8':
      return byteSumRow(sumRescaling(node, context), 1, 'INT8', plan);
    case 'INT16':
      if (quantizationOf(output, context).scale === 0) context.fail(`'${output.name}' must be quantized`);
      return int16SumRow(sumRescaling(node, context), 1);
    default:
      return null;
  }
}

/** TensorFlow Lite Micro refuses INT32 operands that carry quantization parameters. */
export function requireNoQuantization(node: KernelNode, context: PrepareContext): void {
  for (const input of [node.input(0), node.input(1)]) {
    if (isQuantized(input)) context.fail(`INT32 input '${input.name}' must not have quantization parameters`);
  }
}
