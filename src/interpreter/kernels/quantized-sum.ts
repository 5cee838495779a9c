import {
  floatActivationRange,
  flushBound,
  multiplyByQuantizedMultiplierSmallerThanOne as scaleDown,
  powerOfTwoExponent,
  roundingDivideByPowerOfTwo,
  type QuantizedMultiplier,
  type Range,
} from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import { fastByteSum, fastFloatBinary, type FastRun } from '../simd';
import { type BinaryRow, numberRow, operandsOf } from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { quantizedRow } from './byte-pairs';
import {
  activationOf,
  multiplierBelowOne,
  quantizationOf,
  quantizedRangeOf,
  requireZeroPoint,
  type TensorQuantization,
} from './quantization';

/** The quantized sum and difference of ADD and SUB: both operands are brought to twice the larger scale first. */

export interface SumRescaling {
  readonly leftShift: number;
  readonly inputs: readonly [
    TensorQuantization & QuantizedMultiplier,
    TensorQuantization & QuantizedMultiplier,
  ];
  readonly output: TensorQuantization & QuantizedMultiplier;
  readonly range: Range;
}

/**
 * Factors of the general rescaling. `round` is the precision the runtime computes them in: TensorFlow Lite Micro's SUB
 * uses float32 throughout (micro/kernels/sub_common.cc), everything else double (kernels/add.cc, kernels/sub.cc).
 */
export function sumRescaling(
  node: KernelNode,
  context: PrepareContext,
  round: (x: number) => number = (x) => x,
): SumRescaling {
  const output = node.output(0);
  const leftShift = output.type === 'INT16' ? 15 : 20;
  const [a, b] = [quantizationOf(node.input(0), context), quantizationOf(node.input(1), context)];
  const result = quantizationOf(output, context);
  const twiceLargest = 2 * Math.max(a.scale, b.scale);
  const factor = (real: number, name: string) => multiplierBelowOne(round(real), context, name);
  return {
    leftShift,
    inputs: [
      { ...a, ...factor(a.scale / twiceLargest, `the relative scale of '${node.input(0).name}'`) },
      { ...b, ...factor(b.scale / twiceLargest, `the relative scale of '${node.input(1).name}'`) },
    ],
    output: {
      ...result,
      ...factor(twiceLargest / (2 ** leftShift * result.scale), `the relative scale of '${output.name}'`),
    },
    range: quantizedRangeOf(node, output, context),
  };
}

/** The rescaled value of each of the 256 values an 8-bit operand can have, by its bits. */
function rescaledBytes(
  operand: TensorQuantization & QuantizedMultiplier,
  leftShift: number,
  signed: boolean,
) {
  const table = new Int32Array(256);
  for (let bits = 0; bits < 256; bits++) {
    const value = signed ? (bits << 24) >> 24 : bits;
    table[bits] = scaleDown((value - operand.zeroPoint) << leftShift, operand.multiplier, operand.shift);
  }
  return table;
}

function rescaledOperands(
  { inputs, leftShift }: SumRescaling,
  sign: 1 | -1,
  type: 'INT8' | 'UINT8',
): readonly [Int32Array, Int32Array] {
  return [
    rescaledBytes(inputs[0], leftShift, type === 'INT8'),
    rescaledBytes(inputs[1], leftShift, type === 'INT8').map((value) => sign * value),
  ];
}

/** ADD (`sign` 1) or SUB (-1) by SIMD, or null; `round` as for `sumRescaling`. */
export function fastSum(
  node: KernelNode,
  context: PrepareContext,
  plan: BroadcastPlan,
  sign: 1 | -1,
  round?: (x: number) => number,
): FastRun | null {
  if (!context.simd) return null;
  const operands = operandsOf(node);
  const { type } = operands.output;
  if (type === 'FLOAT32') {
    const kernel = sign === 1 ? 'addFloat' : 'subFloat';
    const range = floatActivationRange(activationOf(node));
    return fastFloatBinary(context, kernel, plan, operands, range, flushBound(context.runtime));
  }
  if (type !== 'INT8' && type !== 'UINT8') return null;
  const rescaling = sumRescaling(node, context, round);
  const result = { ...rescaling.output, range: rescaling.range };
  return fastByteSum(context, plan, operands, rescaledOperands(rescaling, sign, type), result);
}

/** The sum (`sign` 1) or difference (-1) of operands of an 8-bit type. */
export function byteSumRow(
  rescaling: SumRescaling,
  sign: 1 | -1,
  type: 'INT8' | 'UINT8',
  plan: BroadcastPlan,
): BinaryRow {
  const { output, range } = rescaling;
  const [firsts, seconds] = rescaledOperands(rescaling, sign, type);
  return quantizedRow(type, plan, (x, y) => {
    const sum = (firsts[x & 255]! + seconds[y & 255]!) | 0;
    const value = scaleDown(sum, output.multiplier, output.shift) + output.zeroPoint;
    return value < range.min ? range.min : value > range.max ? range.max : value;
  });
}

export function int16SumRow(rescaling: SumRescaling, sign: 1 | -1): BinaryRow {
  const { leftShift, output, range } = rescaling;
  const [first, second] = rescaling.inputs;
  return numberRow((q, r) => {
    const x = scaleDown((q - first.zeroPoint) << leftShift, first.multiplier, first.shift);
    const y = scaleDown((r - second.zeroPoint) << leftShift, second.multiplier, second.shift);
    const value = scaleDown((x + sign * y) | 0, output.multiplier, output.shift) + output.zeroPoint;
    return value < range.min ? range.min : value > range.max ? range.max : value;
  });
}

/**
 * INT16 with scales that are powers of two (`pot_scale_int16`): operands are only shifted. Null where a scale is no
 * power of two, so that the general rescaling is used. Source: kernels/add.cc, `Sub16` in reference_ops.h.
 */
export function powerOfTwoSumRow(node: KernelNode, context: PrepareContext, sign: 1 | -1): BinaryRow | null {
  const tensors = [node.input(0), node.input(1), node.output(0)];
  const exponents = tensors.map((tensor) => powerOfTwoExponent(quantizationOf(tensor, context).scale));
  const [first, second, result] = exponents;
  if (typeof first !== 'number' || typeof second !== 'number' || typeof result !== 'number') return null;
  for (const tensor of tensors) requireZeroPoint(tensor, context, 0);
  const [a, b] = [result - first, result - second];
  if (Math.min(a, b) !== 0) {
    context.fail(
      'with pot_scale_int16 the larger input scale must be the output scale; ' +
        `the scales are 2^${first}, 2^${second} and 2^${result}`,
    );
  }
  const { min, max } = quantizedRangeOf(node, node.output(0), context);
  return numberRow((x, y) => {
    const value = roundingDivideByPowerOfTwo(x, a) + sign * roundingDivideByPowerOfTwo(y, b);
    return value < min ? min : value > max ? max : value;
  });
}
