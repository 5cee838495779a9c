import {
  flushDenormal,
  integerRange,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  roundHalfAwayFromZero,
} from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { type Refusal, refuseType } from './binary';
import { applyByteTable, byteTable, toInt32 } from './lookup-table';
import { quantizationOf, requireZeroPoint } from './quantization';
import {
  elementwise,
  evalUnary,
  float32Elementwise,
  prepareUnary,
  type PreparedUnary,
  requireFullRuntime,
} from './unary';

/**
 * The rectifiers: clamping to a range of real numbers, with rescaling from the input's to the output's scale.
 * Sources: tflite/kernels/activations.cc, tensorflow/lite/micro/kernels/activations_common.cc.
 */

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** NaN stays NaN; the micro kernels write the comparisons the same way. */
function clampFloats({ lower, upper }: Bounds): PreparedUnary {
  return elementwise((x) => (x > upper ? upper : x < lower ? lower : x));
}

/** With denormals suppressed: RELU and RELU_N1_TO_1 flush them, the others only compare them as zeros. */
function clampFlushed(op: string, { lower, upper }: Bounds): PreparedUnary {
  if (op === 'RELU' || op === 'RELU_N1_TO_1')
    return float32Elementwise((x) => (x > upper ? upper : x < lower ? lower : x), 'tflite');
  return elementwise((x) => (x > upper ? upper : flushDenormal(x) < lower ? lower : x));
}

function clampQuantized(node: KernelNode, context: PrepareContext, { lower, upper }: Bounds): PreparedUnary {
  const input = quantizationOf(node.input(0), context);
  const output = quantizationOf(node.output(0), context);
  const { type } = node.input(0);
  const [lowest, highest] = integerRange(type)!;
  const quantize = (real: number) =>
    output.zeroPoint + toInt32(roundHalfAwayFromZero(Math.fround(real / output.scale)));
  const min = Math.max(lowest, quantize(lower));
  const max = upper === Infinity ? highest : Math.min(highest, quantize(upper));
  const { multiplier, shift } = quantizeMultiplier(Math.fround(input.scale / output.scale));
  const compute = (x: number) => {
    const value = output.zeroPoint + multiplyByQuantizedMultiplier(x - input.zeroPoint, multiplier, shift);
    return Math.min(max, Math.max(min, value));
  };
  return tabulated(type, compute);
}

/** A function of 8-bit values as a table, of others computed each time. */
export function tabulated(type: string, compute: (x: number) => number): PreparedUnary {
  if (type !== 'INT8' && type !== 'UINT8') return elementwise(compute);
  const table = byteTable(type === 'INT8', compute);
  return { run: (input, output) => applyByteTable(table, input, output) };
}

/** TensorFlow Lite Micro's RELU6 clamps the quantized values as they are, without rescaling. */
function clampMicroRelu6(node: KernelNode, context: PrepareContext): PreparedUnary {
  const { scale, zeroPoint } = quantizationOf(node.input(0), context);
  const [lowest, highest] = integerRange(node.input(0).type)!;
  const raw = toInt32(roundHalfAwayFromZero(Math.fround(6 / scale))) + zeroPoint;
  const six = Math.min(highest, Math.max(lowest, raw));
  return tabulated(node.input(0).type, (x) => (x > six ? six : x < zeroPoint ? zeroPoint : x));
}

function rectifier(op: string, bounds: Bounds, inMicro: boolean, tfliteTypes: readonly string[]): Kernel {
  return defineKernel<PreparedUnary | Refusal>({
    op,
    prepare(node, context) {
      if (!inMicro) requireFullRuntime(node, context);
      prepareUnary(node, context);
      const { type } = node.input(0);
      if (type === 'INT16' && (context.runtime === 'tflite' || op === 'RELU')) {
        for (const tensor of [node.input(0), node.output(0)]) requireZeroPoint(tensor, context, 0);
      }
      if (type === 'FLOAT32')
        return context.runtime === 'tflite' ? clampFlushed(op, bounds) : clampFloats(bounds);
      const types = context.runtime === 'tflite' ? tfliteTypes : ['INT8', 'INT16'];
      if (!types.includes(type)) return refuseType(node.input(0));
      const isMicroRelu6 = context.runtime === 'tflm' && op === 'RELU6';
      return isMicroRelu6 ? clampMicroRelu6(node, context) : clampQuantized(node, context, bounds);
    },
    eval: evalUnary,
  });
}

const WITH_INT16 = ['INT8', 'UINT8', 'INT16'];
const BYTES = ['INT8', 'UINT8'];

export const relu = rectifier('RELU', { lower: 0, upper: Infinity }, true, WITH_INT16);
export const relu6 = rectifier('RELU6', { lower: 0, upper: 6 }, true, WITH_INT16);
export const reluN1To1 = rectifier('RELU_N1_TO_1', { lower: -1, upper: 1 }, false, BYTES);
export const relu0To1 = rectifier('RELU_0_TO_1', { lower: 0, upper: 1 }, false, BYTES);
