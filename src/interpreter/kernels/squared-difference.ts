import {
  float32Rounding,
  integerRange,
  multiplyByQuantizedMultiplier,
  multiplyByQuantizedMultiplierSmallerThanOne as scaleDown,
  quantizeMultiplier,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import {
  type BinaryRow,
  evalBinary,
  numberRow,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { quantizedRow } from './byte-pairs';
import { multiplierBelowOne, quantizationOf, requireZeroPoint } from './quantization';

/** Sources: tflite/kernels/squared_difference.cc, tensorflow/lite/micro/kernels/squared_difference.cc. */
export const squaredDifference = defineKernel<PreparedBinary | Refusal>({
  op: 'SQUARED_DIFFERENCE',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const tensors = [node.input(0), node.input(1), node.output(0)];
    switch (node.output(0).type) {
      case 'FLOAT32':
        return { plan, row: float32Row(float32Rounding(context.runtime)) };
      case 'INT32':
        return { plan, row: int32Row };
      case 'INT8':
        for (const tensor of tensors) {
          const { zeroPoint } = quantizationOf(tensor, context);
          if (zeroPoint < -128 || zeroPoint > 127) {
            context.fail(`zero point of '${tensor.name}' must be from -128 to 127, is ${zeroPoint}`);
          }
        }
        return { plan, row: quantizedSquare(node, context, plan, 7) };
      case 'INT16':
        if (context.runtime === 'tflite') return refuseType(node.output(0));
        for (const tensor of tensors) requireZeroPoint(tensor, context, 0);
        return { plan, row: quantizedSquare(node, context, plan, 0) };
      default:
        return refuseType(node.output(0));
    }
  },
  eval: evalBinary,
});

const float32Row = (round: (x: number) => number) =>
  numberRow((x, y) => {
    const difference = round(x - y);
    return round(difference * difference);
  });

const int32Row = numberRow((x, y) => Math.imul(x - y, x - y));

function quantizedSquare(
  node: KernelNode,
  context: PrepareContext,
  plan: BroadcastPlan,
  leftShift: number,
): BinaryRow {
  const [a, b, result] = [node.input(0), node.input(1), node.output(0)].map((t) =>
    quantizationOf(t, context),
  );
  const twiceLargest = 2 * Math.max(a!.scale, b!.scale);
  const first = multiplierBelowOne(
    a!.scale / twiceLargest,
    context,
    `the relative scale of '${node.input(0).name}'`,
  );
  const second = multiplierBelowOne(
    b!.scale / twiceLargest,
    context,
    `the relative scale of '${node.input(1).name}'`,
  );
  const real = twiceLargest ** 2 / (2 ** (2 * leftShift) * result!.scale);
  const output =
    context.runtime === 'tflite'
      ? multiplierBelowOne(real, context, `the relative scale of '${node.output(0).name}'`)
      : quantizeMultiplier(real);
  const [min, max] = integerRange(node.output(0).type)!;
  return quantizedRow(node.input(0).type, plan, (x, y) => {
    const scaledX = scaleDown((x - a!.zeroPoint) << leftShift, first.multiplier, first.shift);
    const scaledY = scaleDown((y - b!.zeroPoint) << leftShift, second.multiplier, second.shift);
    const difference = (scaledX - scaledY) | 0;
    const square = Math.imul(difference, difference);
    const value = multiplyByQuantizedMultiplier(square, output.multiplier, output.shift) + result!.zeroPoint;
    return value < min ? min : value > max ? max : value;
  });
}
