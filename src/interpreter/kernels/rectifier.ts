import {
  flushBound,
  integerRange,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
  roundHalfAwayFromZero,
} from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { fastFloatUnary } from '../simd';
import { type Refusal, refuseType } from './binary';
import { toInt32 } from './lookup-table';
import { quantizationOf, requireZeroPoint } from './quantization';
import { evalUnary, type PreparedUnary, prepareUnary, requireFullRuntime, tabulated } from './unary';

/**
 * The rectifiers: clamping to a range of real numbers, with rescaling from the input's to the output's scale.
 * Sources: tflite/kernels/activations.cc, tensorflow/lite/micro/kernels/activations_common.cc.
 */

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** NaN stays NaN; the micro kernels write the comparisons the same way. `tiny` is the bound of flushed denormals. */
function clampFloats({ lower, upper }: Bounds, tiny: number): PreparedUnary {
  return {
    run(input, output) {
      const from = input as Float32Array;
      const to = output as Float32Array;
      for (let i = 0; i < to.length; i++) {
        const x = from[i]!;
        const kept = x < tiny && x > -tiny ? x * 0 : x;
        to[i] = kept > upper ? upper : kept < lower ? lower : kept;
      }
    },
  };
}

/** RELU6 and RELU_0_TO_1 with denormals suppressed: they are compared as zeros and passed on as they are. */
function clampPassingDenormals({ lower, upper }: Bounds): PreparedUnary {
  const tiny = flushBound('tflite');
  return {
    run(input, output) {
      const from = input as Float32Array;
      const to = output as Float32Array;
      for (let i = 0; i < to.length; i++) {
        const x = from[i]!;
        to[i] = x > upper ? upper : x < lower && x <= -tiny ? lower : x;
      }
    },
  };
}

function clampReals(op: string, bounds: Bounds, node: KernelNode, context: PrepareContext): PreparedUnary {
  const { runtime } = context;
  const { lower, upper } = bounds;
  const tiny = flushBound(runtime);
  const passesDenormals = runtime === 'tflite' && (op === 'RELU6' || op === 'RELU_0_TO_1');
  const kernel = passesDenormals ? 'rectifyPassing' : 'rectifyFloat';
  const fast = fastFloatUnary(context, node, (simd, input, output, count) =>
    simd[kernel](input, output, count, lower, upper, tiny),
  );
  return { ...(passesDenormals ? clampPassingDenormals(bounds) : clampFloats(bounds, tiny)), fast };
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

/** TensorFlow Lite Micro's RELU6 clamps the quantized values as they are, without rescaling. */
function clampMicroRelu6(node: KernelNode, context: PrepareContext): PreparedUnary {
  const { scale, zeroPoint } = quantizationOf(node.input(0), context);
  const [lowest, highest] = integerRange(node.input(0).type)!;
  const raw = toInt32(roundHalfAwayFromZero(Math.fround(6 / scale))) + zeroPoint;
  const six = Math.min(highest, Math.max(lowest, raw));
  return tabulated(node.input(0).type, (x) => (x > six ? six : x < zeroPoint ? zeroPoint : x));
}

export function rectifier(
  op: string,
  bounds: Bounds,
  inMicro: boolean,
  tfliteTypes: readonly string[],
): Kernel {
  return defineKernel<PreparedUnary | Refusal>({
    op,
    prepare(node, context) {
      if (!inMicro) requireFullRuntime(node, context);
      prepareUnary(node, context);
      const { type } = node.input(0);
      if (type === 'INT16' && (context.runtime === 'tflite' || op === 'RELU')) {
        for (const tensor of [node.input(0), node.output(0)]) requireZeroPoint(tensor, context, 0);
      }
      if (type === 'FLOAT32') return clampReals(op, bounds, node, context);
      const types = context.runtime === 'tflite' ? tfliteTypes : ['INT8', 'INT16'];
      if (!types.includes(type)) return refuseType(node.input(0));
      const isMicroRelu6 = context.runtime === 'tflm' && op === 'RELU6';
      return isMicroRelu6 ? clampMicroRelu6(node, context) : clampQuantized(node, context, bounds);
    },
    eval: evalUnary,
  });
}

export const WITH_INT16 = ['INT8', 'UINT8', 'INT16'];
export const BYTES = ['INT8', 'UINT8'];
