import {
  float32Rounding,
  floatActivationRange,
  flushBound,
  formatShape,
  integerRange,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  sameShape,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext, type RuntimeName } from '../kernel';
import { fastFloatBinary, type FastRun } from '../simd';
import {
  type BinaryRow,
  evalBinary,
  numberRow,
  operandsOf,
  planOperands,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { quantizedRow } from './byte-pairs';
import { requireCounts, requireRank, requireType } from './movement-checks';
import { quantizationOf } from './quantization';

/** Sources: tflite/kernels/activations.cc, internal/reference/prelu.h, micro/kernels/prelu_common.cc. */
export const prelu = defineKernel<PreparedBinary | Refusal>({
  op: 'PRELU',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const input = node.input(0);
    const alpha = node.input(1);
    const output = node.output(0);
    context.setType(output, input.type);
    const plan = planOperands(node, context, input, alpha);
    if (context.runtime === 'tflite' && !sameShape(input.shape, output.shape)) {
      context.fail(
        `alpha ${formatShape(alpha.shape)} must broadcast to the input's shape ${formatShape(input.shape)}`,
      );
    }
    switch (input.type) {
      case 'FLOAT32':
        requireType(alpha, context, ['FLOAT32']);
        if (context.runtime === 'tflm') requireRank(input, context, 0, 4);
        return { plan, row: floatRow(context.runtime), fast: fastPrelu(node, context, plan) };
      case 'INT8':
        requireType(alpha, context, ['INT8']);
        return { plan, row: quantizedPrelu(node, context, plan) };
      case 'INT16':
        requireType(alpha, context, ['INT8']);
        return { plan, row: quantizedPrelu(node, context, plan) };
      case 'UINT8':
        if (context.runtime === 'tflm') return refuseType(input);
        requireType(alpha, context, ['UINT8']);
        return { plan, row: quantizedPrelu(node, context, plan) };
      default:
        return refuseType(input);
    }
  },
  eval: evalBinary,
});

function fastPrelu(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): FastRun | null {
  const unbounded = floatActivationRange('NONE');
  const tiny = flushBound(context.runtime);
  return fastFloatBinary(context, 'preluFloat', plan, operandsOf(node), unbounded, tiny);
}

function floatRow(runtime: RuntimeName): BinaryRow {
  const round = float32Rounding(runtime);
  return numberRow((x, alpha) => (x >= 0 ? x : round(x * alpha)));
}

function quantizedPrelu(node: KernelNode, context: PrepareContext, plan: BroadcastPlan): BinaryRow {
  const input = quantizationOf(node.input(0), context);
  const alpha = quantizationOf(node.input(1), context);
  const output = quantizationOf(node.output(0), context);
  // Full TensorFlow Lite computes the factors in float32, TensorFlow Lite Micro in double.
  const round = context.runtime === 'tflite' ? Math.fround : (x: number) => x;
  const positive = quantizeMultiplier(round(input.scale / output.scale));
  const negative = quantizeMultiplier(round(round(input.scale * alpha.scale) / output.scale));
  const [min, max] = integerRange(node.input(0).type)!;
  return quantizedRow(node.input(0).type, plan, (x, slope) => {
    const centered = x - input.zeroPoint;
    const value =
      output.zeroPoint +
      (centered >= 0
        ? multiplyByQuantizedMultiplier(centered, positive.multiplier, positive.shift)
        : multiplyByQuantizedMultiplier(
            Math.imul(centered, slope - alpha.zeroPoint),
            negative.multiplier,
            negative.shift,
          ));
    return value < min ? min : value > max ? max : value;
  });
}
