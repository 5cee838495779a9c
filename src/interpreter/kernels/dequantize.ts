import { elementCount, float16ToFloat32, unpackInt2, unpackInt4 } from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { fastConversion, isByteValue, type FastRun } from '../simd';
import { isRefusal, type NumberArray, type Refusal } from './binary';
import { channelQuantization } from './channel-quantization';
import { requireCounts, requireType } from './movement-checks';
import { quantizationOf, requireZeroPoint, shapeOutput } from './quantization';

interface PreparedDequantize {
  run(values: NumberArray, output: Float32Array): void;
  /** Set where the SIMD kernels can run it. */
  readonly fast?: FastRun | null;
}

/** Sources: tflite/kernels/dequantize.cc and dequantize.h, tensorflow/lite/micro/kernels/dequantize_common.cc. */
export const dequantize = defineKernel<PreparedDequantize | Refusal>({
  op: 'DEQUANTIZE',
  computesConstantsOnce: true,
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    if (context.runtime === 'tflite') {
      requireType(input, context, ['INT2', 'INT4', 'UINT4', 'UINT8', 'INT8', 'INT16', 'FLOAT16']);
      if (input.type === 'INT16') requireZeroPoint(input, context, 0);
    } else {
      requireType(input, context, ['INT8', 'INT16', 'UINT8']);
    }
    context.setType(output, 'FLOAT32');
    requireType(output, context, ['FLOAT32']);
    shapeOutput(output, context, input.shape);
    if (input.type === 'FLOAT16') return { run: decodeHalves };
    const isPerChannel = (input.quantization?.scale.length ?? 0) > 1;
    return isPerChannel && context.runtime === 'tflite'
      ? perChannel(input, context)
      : perTensor(node, context);
  },
  eval(node, prepared, context) {
    if (isRefusal(prepared)) return context.fail(prepared.refusal);
    if (prepared.fast) return prepared.fast();
    prepared.run(unpackedValues(node.input(0)), node.output(0).data as Float32Array);
  },
});

/** One entry an element. */
export function unpackedValues(tensor: RuntimeTensor): NumberArray {
  const data = tensor.data as NumberArray;
  const count = elementCount(tensor.shape);
  switch (tensor.type) {
    case 'INT4':
      return unpackInt4(data as Uint8Array, count);
    case 'UINT4':
      return Uint8Array.from({ length: count }, (_, i) => (data[i >> 1]! >> (4 * (i & 1))) & 15);
    case 'INT2':
      return unpackInt2(data as Uint8Array, count);
    default:
      return data;
  }
}

let halves: Float32Array | null = null;

/** The value of each of the 65,536 half-precision numbers. */
function halfTable(): Float32Array {
  halves ??= Float32Array.from({ length: 65536 }, (_, bits) => float16ToFloat32(bits));
  return halves;
}

function decodeHalves(values: NumberArray, output: Float32Array): void {
  const table = halfTable();
  for (let i = 0; i < output.length; i++) output[i] = table[values[i]!]!;
}

function perTensor(node: KernelNode, context: PrepareContext): PreparedDequantize {
  const input = node.input(0);
  const { scale, zeroPoint } = quantizationOf(input, context);
  const isByte = input.type === 'INT8' || input.type === 'UINT8';
  const isUnsigned = input.type === 'UINT8' ? 1 : 0;
  const fast =
    isByte && isByteValue(zeroPoint)
      ? fastConversion(context, node, (simd, from, to, count) =>
          simd.dequantizeBytes(from, to, count, scale, zeroPoint, isUnsigned),
        )
      : null;
  return {
    fast,
    run(values, output) {
      for (let i = 0; i < output.length; i++) output[i] = scale * (values[i]! - zeroPoint);
    },
  };
}

function perChannel(input: RuntimeTensor, context: PrepareContext): PreparedDequantize | Refusal {
  if (input.type === 'INT16') return { refusal: 'per-channel INT16 is not supported' };
  const { scales, zeroPoints, inner } = channelQuantization(input, input.shape, context);
  return {
    run(values, output) {
      let i = 0;
      while (i < output.length) {
        for (let channel = 0; channel < scales.length; channel++) {
          const scale = scales[channel]!;
          const zeroPoint = zeroPoints[channel]!;
          for (let end = i + inner; i < end; i++) output[i] = scale * (values[i]! - zeroPoint);
        }
      }
    },
  };
}
