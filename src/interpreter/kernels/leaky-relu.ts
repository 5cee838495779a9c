import {
  float32Rounding,
  flushBound,
  integerRange,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext, type RuntimeName } from '../kernel';
import { fastFloatUnary, type FastRun } from '../simd';
import { type Refusal, refuseType } from './binary';
import { quantizationOf, requireZeroPoint } from './quantization';
import { elementwise, evalUnary, type PreparedUnary, prepareUnary, tabulated } from './unary';

/** Sources: tflite/kernels/internal/reference/leaky_relu.h, kernels/activations.cc, micro/kernels/leaky_relu_common.cc. */
export const leakyRelu = defineKernel<PreparedUnary | Refusal>({
  op: 'LEAKY_RELU',
  prepare(node, context) {
    prepareUnary(node, context);
    const alpha = node.options?.kind === 'LeakyReluOptions' ? Math.fround(node.options.alpha) : 0;
    const { type } = node.input(0);
    switch (type) {
      case 'FLOAT32':
        return { ...floatLeakyRelu(alpha, context.runtime), fast: fastLeakyRelu(alpha, node, context) };
      case 'UINT8':
        return context.runtime === 'tflite' ? quantized(node, context, alpha) : refuseType(node.input(0));
      case 'INT16':
        if (context.runtime === 'tflite') {
          for (const tensor of [node.input(0), node.output(0)]) requireZeroPoint(tensor, context, 0);
        }
        return quantized(node, context, alpha);
      case 'INT8':
        return quantized(node, context, alpha);
      default:
        return refuseType(node.input(0));
    }
  },
  eval: evalUnary,
});

function fastLeakyRelu(alpha: number, node: KernelNode, context: PrepareContext): FastRun | null {
  const tiny = flushBound(context.runtime);
  return fastFloatUnary(context, node, (simd, input, output, count) =>
    simd.leakyFloat(input, output, count, alpha, tiny),
  );
}

function floatLeakyRelu(alpha: number, runtime: RuntimeName): PreparedUnary {
  const round = float32Rounding(runtime);
  const tiny = flushBound(runtime);
  return elementwise((x) => (x > 0 && x >= tiny ? x : round(x * alpha)));
}

function quantized(node: KernelNode, context: PrepareContext, alpha: number): PreparedUnary {
  const input = quantizationOf(node.input(0), context);
  const output = quantizationOf(node.output(0), context);
  const negative = quantizeMultiplier(Math.fround(Math.fround(input.scale * alpha) / output.scale));
  const positive = quantizeMultiplier(Math.fround(input.scale / output.scale));
  const sign = Math.sign(negative.multiplier);
  const slope = Math.abs(negative.multiplier);
  const [min, max] = integerRange(node.input(0).type)!;
  return tabulated(node.input(0).type, (q) => {
    const x = q - input.zeroPoint;
    const value =
      x >= 0
        ? multiplyByQuantizedMultiplier(x, positive.multiplier, positive.shift)
        : sign * multiplyByQuantizedMultiplier(x, slope, negative.shift);
    return Math.max(min, Math.min(max, output.zeroPoint + value));
  });
}
