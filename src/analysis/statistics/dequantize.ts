import type { Tensor } from '../../model';
import { elementCount } from '../../model';

/**
 * How to turn stored elements into real numbers in place, given the index of the chunk's first element; null where the
 * tensor has no scale, or more scales than its sparse elements could be told apart by.
 */
export function dequantizer(tensor: Tensor): ((chunk: Float64Array, start: number) => void) | null {
  const { quantization } = tensor;
  if (quantization === null || quantization.scale.length === 0) return null;
  const { scale, zeroPoint, quantizedDimension } = quantization;
  if (scale.length === 1) {
    const [factor, offset] = [scale[0]!, zeroPoint[0] ?? 0];
    return (chunk) => {
      for (let index = 0; index < chunk.length; index++) chunk[index] = (chunk[index]! - offset) * factor;
    };
  }
  const channels = tensor.shape[quantizedDimension];
  if (channels !== scale.length || tensor.sparsity !== null) return null;
  const inner = elementCount(tensor.shape.slice(quantizedDimension + 1));
  return (chunk, start) => {
    for (let index = 0; index < chunk.length; index++) {
      const channel = Math.floor((start + index) / inner) % channels;
      chunk[index] = (chunk[index]! - (zeroPoint[channel] ?? zeroPoint[0] ?? 0)) * scale[channel]!;
    }
  };
}
