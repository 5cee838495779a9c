import {
  float32Rounding,
  flushBound,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul16 as multiply,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { fastFloatUnary } from '../simd';
import { type Refusal, refuseType } from './binary';
import { quantizationOf } from './quantization';
import { elementwise, evalUnary, type PreparedUnary, prepareUnary, tabulated } from './unary';

/** `x * relu6(x + 3) / 6`. Sources: tflite/kernels/internal/reference/hard_swish.h, micro/kernels/hard_swish.cc. */
export const hardSwish = defineKernel<PreparedUnary | Refusal>({
  op: 'HARD_SWISH',
  prepare(node, context) {
    prepareUnary(node, context);
    const { type } = node.input(0);
    if (type === 'FLOAT32') return real(node, context);
    if (type === 'INT8' || (type === 'UINT8' && context.runtime === 'tflite'))
      return quantized(node, context);
    return refuseType(node.input(0));
  },
  eval: evalUnary,
});

function real(node: KernelNode, context: PrepareContext): PreparedUnary {
  const tiny = flushBound(context.runtime);
  const fast = fastFloatUnary(context, node, (simd, input, output, count) =>
    simd.hardSwishFloat(input, output, count, tiny),
  );
  return { ...elementwise(hardSwishWith(float32Rounding(context.runtime))), fast };
}

function hardSwishWith(round: (x: number) => number): (x: number) => number {
  return (x) => {
    const shifted = round(x + 3);
    const positive = shifted > 0 ? shifted : 0;
    const relu6 = positive < 6 ? positive : 6;
    return round(round(x * relu6) / 6);
  };
}

/** A factor as a 16-bit fraction and a shift. */
function multiplier16(real: number): { readonly factor: number; readonly shift: number } {
  const { multiplier, shift } = quantizeMultiplier(real);
  return { factor: multiplier >= 2147483647 - 32768 ? 32767 : (multiplier + 32768) >> 16, shift };
}

const toInt16 = (x: number): number => (x << 16) >> 16;
const shiftLeftSaturating = (x: number, by: number): number => Math.max(-32768, Math.min(32767, x * 2 ** by));

function quantized(node: KernelNode, context: PrepareContext): PreparedUnary {
  const input = quantizationOf(node.input(0), context);
  const output = quantizationOf(node.output(0), context);
  const fineScale = Math.fround(input.scale / 128);
  const toOutput = multiplier16(Math.fround(fineScale / output.scale));
  if (toOutput.shift > 0) {
    context.fail(
      `the input scale ${input.scale} must be at most 128 times the output scale ${output.scale} of HARD_SWISH`,
    );
  }
  const toRelu = multiplier16(Math.fround(fineScale / Math.fround(3 / 32768)));
  const [min, max] = node.input(0).type === 'INT8' ? [-128, 127] : [0, 255];
  return tabulated(node.input(0).type, (value) => {
    const fine = toInt16((value - input.zeroPoint) * 128);
    const atOutputScale = multiply(fine, toOutput.factor);
    let relu = fine;
    if (toRelu.shift > 0) relu = shiftLeftSaturating(relu, toRelu.shift - 1);
    relu = multiply(relu, toRelu.factor);
    if (toRelu.shift > 0) relu = shiftLeftSaturating(relu, 1);
    if (toRelu.shift < 0) relu = roundingDivideByPowerOfTwo(relu, -toRelu.shift);
    relu = (relu + 32768) >> 1;
    const product = Math.trunc((relu * atOutputScale) / 32768);
    const rounded = roundingDivideByPowerOfTwo(product, -toOutput.shift);
    return Math.max(min, Math.min(max, toInt16(rounded + output.zeroPoint)));
  });
}
