import type { Quantization, Tensor, TensorType } from '../../model';
import type { Int8Parameters } from '../arithmetic';

const NO_FLOATS = new Float32Array(0);

export function quantizationOf({ scale, zeroPoint }: Int8Parameters): Quantization {
  return {
    min: NO_FLOATS,
    max: NO_FLOATS,
    scale: Float32Array.of(scale),
    zeroPoint: [zeroPoint],
    details: null,
    quantizedDimension: 0,
  };
}

/** Zero point 0 and one scale for each slice of `axis`, or one for all where it is null. */
export function symmetricQuantization(scales: Float32Array, axis: number | null): Quantization {
  return {
    min: NO_FLOATS,
    max: NO_FLOATS,
    scale: scales,
    zeroPoint: Array.from(scales, () => 0),
    details: null,
    quantizedDimension: axis ?? 0,
  };
}

/** A constant, or with buffer 0 a computed tensor, of the same shape in another type. */
export function retyped(
  tensor: Tensor,
  type: TensorType,
  changes: { readonly name?: string; readonly buffer?: number; readonly quantization?: Quantization | null },
): Tensor {
  return {
    ...tensor,
    type,
    name: changes.name ?? tensor.name,
    buffer: changes.buffer ?? 0,
    quantization: changes.quantization ?? null,
  };
}
