import { integerRange, multiplyByQuantizedMultiplier, packInt4, quantizeMultiplier } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import { fastConversion } from '../simd';
import { isRefusal, type NumberArray, type Refusal } from './binary';
import { channelQuantization } from './channel-quantization';
import { requireCounts, requireType } from './movement-checks';
import { isQuantized, quantizationOf, requireZeroPoint, shapeOutput } from './quantization';
import { type PreparedUnary, tabulated } from './unary';

/** Sources: tflite/kernels/quantize.cc, internal/reference/quantize.h and requantize.h, micro/kernels/quantize_common.cc. */
export const quantize = defineKernel<PreparedUnary | Refusal>({
  op: 'QUANTIZE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    if (!isQuantized(output)) context.fail(`'${output.name}' must have quantization parameters`);
    shapeOutput(output, context, input.shape);
    return context.runtime === 'tflite' ? prepareTflite(node, context) : prepareMicro(node, context);
  },
  eval(node, prepared, context: EvalContext) {
    if (isRefusal(prepared)) return context.fail(prepared.refusal);
    if (prepared.fast) return prepared.fast();
    prepared.run(node.input(0).data, node.output(0).data, context);
  },
});

/** Output types that each input type can be quantized or requantized to. */
const TFLITE_PAIRS: Readonly<Record<string, readonly RuntimeTensor['type'][]>> = {
  FLOAT32: ['UINT8', 'INT8', 'INT16', 'INT4', 'UINT4'],
  INT32: ['INT8', 'INT16'],
  INT16: ['INT8', 'INT16', 'INT32'],
  INT8: ['UINT8', 'INT8', 'INT16'],
  UINT8: ['UINT8', 'INT8', 'INT16'],
};

const MICRO_PAIRS: Readonly<Record<string, readonly string[]>> = {
  FLOAT32: ['INT8', 'INT16'],
  INT32: ['INT8', 'INT16'],
  INT16: ['INT8', 'INT16', 'INT32'],
  INT8: ['INT8', 'UINT8', 'INT16', 'INT32'],
  UINT8: ['INT8'],
};

function prepareTflite(node: KernelNode, context: PrepareContext): PreparedUnary | Refusal {
  const [input, output] = [node.input(0), node.output(0)];
  requireType(input, context, ['FLOAT32', 'INT32', 'INT16', 'INT8', 'UINT8']);
  requireType(output, context, TFLITE_PAIRS[input.type]!);
  if (input.type !== 'FLOAT32') {
    if (input.type === 'INT16' && output.type === 'INT16') {
      requireZeroPoint(input, context, 0);
      requireZeroPoint(output, context, 0);
    }
    return requantization(input, output, context);
  }
  if (output.quantization!.scale.length > 1) return perChannel(input, output, context);
  if (output.type === 'INT4' || output.type === 'UINT4') return toNibbles(output, context);
  return affine(node, context);
}

function prepareMicro(node: KernelNode, context: PrepareContext): PreparedUnary | Refusal {
  const [input, output] = [node.input(0), node.output(0)];
  const channels = output.quantization!.scale.length;
  if (channels !== 1) context.fail(`'${output.name}' must have one scale, has ${channels}`);
  requireType(input, context, ['FLOAT32', 'INT32', 'INT16', 'INT8', 'UINT8']);
  requireType(output, context, ['INT8', 'INT16', 'INT32', 'UINT8']);
  if (!MICRO_PAIRS[input.type]!.includes(output.type)) {
    return { refusal: `${input.type} to ${output.type} is not supported` };
  }
  return input.type === 'FLOAT32' ? affine(node, context) : requantization(input, output, context);
}

/**
 * `round(x / scale) + zero point`, halves away from zero, clamped. NaN and what overflows become the smallest int32 and
 * the sum wraps, as on x86. Adding a half to a float32 number is exact in double.
 */
function quantizeOne(x: number, scale: number, zeroPoint: number, min: number, max: number): number {
  const real = Math.fround(x / scale);
  const rounded = real < 0 ? Math.ceil(real - 0.5) : Math.floor(real + 0.5);
  const whole = rounded >= -2147483648 && rounded <= 2147483647 ? rounded : -2147483648;
  const value = (whole + zeroPoint) | 0;
  return value < min ? min : value > max ? max : value;
}

function affine(node: KernelNode, context: PrepareContext): PreparedUnary {
  const output = node.output(0);
  const { scale, zeroPoint } = quantizationOf(output, context);
  const [min, max] = integerRange(output.type)!;
  const isByte = output.type === 'INT8' || output.type === 'UINT8';
  const fast = isByte
    ? fastConversion(context, node, (simd, input, result, count) =>
        simd.quantizeBytes(input, result, count, scale, zeroPoint, min, max),
      )
    : null;
  return {
    fast,
    run(from: TypedArray, to: TypedArray) {
      const input = from as Float32Array;
      const result = to as NumberArray;
      for (let i = 0; i < result.length; i++) result[i] = quantizeOne(input[i]!, scale, zeroPoint, min, max);
    },
  };
}

function toNibbles(output: RuntimeTensor, context: PrepareContext): PreparedUnary {
  const { scale, zeroPoint } = quantizationOf(output, context);
  const [min, max] = integerRange(output.type)!;
  return {
    run(from: TypedArray, to: TypedArray) {
      const values = Array.from(from as Float32Array, (x) => quantizeOne(x, scale, zeroPoint, min, max));
      (to as Uint8Array).set(packInt4(values));
    },
  };
}

function perChannel(
  input: RuntimeTensor,
  output: RuntimeTensor,
  context: PrepareContext,
): PreparedUnary | Refusal {
  if (!['INT8', 'UINT8', 'INT16'].includes(output.type)) {
    return { refusal: `per-channel quantization to ${output.type} is not supported` };
  }
  const { scales, zeroPoints, inner } = channelQuantization(output, input.shape, context);
  const [min, max] = integerRange(output.type)!;
  return {
    run(from: TypedArray, to: TypedArray) {
      const source = from as Float32Array;
      const result = to as NumberArray;
      for (let i = 0; i < result.length; i++) {
        const channel = Math.floor(i / inner) % scales.length;
        result[i] = quantizeOne(source[i]!, scales[channel]!, zeroPoints[channel]!, min, max);
      }
    },
  };
}

function requantization(input: RuntimeTensor, output: RuntimeTensor, context: PrepareContext): PreparedUnary {
  const from = quantizationOf(input, context);
  const to = quantizationOf(output, context);
  const { multiplier, shift } = quantizeMultiplier(from.scale / to.scale);
  const [min, max] = integerRange(output.type)!;
  return tabulated(input.type, (q) => {
    const value = multiplyByQuantizedMultiplier((q - from.zeroPoint) | 0, multiplier, shift) + to.zeroPoint;
    return value < min ? min : value > max ? max : value;
  });
}
