import { elementCount } from '../arithmetic';
import type { PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';

/** Scales and zero points along a dimension of a row-major tensor. */
export interface ChannelQuantization {
  readonly scales: Float32Array;
  readonly zeroPoints: readonly number[];
  /** Elements between two channels: element `i` has channel `floor(i / inner) % scales.length`. */
  readonly inner: number;
}

/** One zero point stands for all channels, as `PerChannelDequantizeImpl` reads it (tflite/kernels/dequantize.h). */
export function channelQuantization(
  tensor: RuntimeTensor,
  shape: readonly number[],
  context: Pick<PrepareContext, 'fail'>,
): ChannelQuantization {
  const { scale, zeroPoint, quantizedDimension } = tensor.quantization!;
  const channels = shape[quantizedDimension];
  if (channels !== scale.length) {
    return context.fail(
      `'${tensor.name}' has ${scale.length} scales for dimension ${quantizedDimension}, which has size ${channels ?? 0}`,
    );
  }
  const zeroPoints =
    zeroPoint.length === scale.length ? zeroPoint : Array.from(scale, () => zeroPoint[0] ?? 0);
  return { scales: scale, zeroPoints, inner: elementCount(shape.slice(quantizedDimension + 1)) };
}
