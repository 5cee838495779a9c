import {
  bfloat16ToFloat32,
  elementCount,
  float16ToFloat32,
  readFloats,
  readIntegers,
  tensorData,
  type Model,
  type Tensor,
} from '../../model';

/** The values of a float32 constant; null where the tensor is computed, is of another type or its data is short. */
export function floatConstant(model: Model, tensor: Tensor | undefined): Float32Array | null {
  if (tensor?.type !== 'FLOAT32' || tensor.sparsity !== null) return null;
  return readFloats(model, tensor);
}

/** What DEQUANTIZE makes of a constant; null where it is none that DEQUANTIZE reads. */
export function dequantizeConstant(model: Model, tensor: Tensor): Float32Array<ArrayBuffer> | null {
  if (tensor.type === 'FLOAT16' || tensor.type === 'BFLOAT16') {
    const data = tensorData(model, tensor);
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const convert = tensor.type === 'FLOAT16' ? float16ToFloat32 : bfloat16ToFloat32;
    const count = elementCount(tensor.shape);
    if (data.length < 2 * count) return null;
    return Float32Array.from({ length: count }, (_, index) => convert(view.getUint16(2 * index, true)));
  }
  const stored = readIntegers(model, tensor);
  const { scale, zeroPoint, quantizedDimension } = tensor.quantization ?? NO_QUANTIZATION;
  if (stored === null || scale.length === 0) return null;
  const block = elementCount(tensor.shape.slice(quantizedDimension + 1));
  return Float32Array.from(stored, (value, index) => {
    const channel = scale.length === 1 ? 0 : Math.floor(index / block) % scale.length;
    return scale[channel]! * (value - (zeroPoint[channel] ?? 0));
  });
}

const NO_QUANTIZATION = { scale: new Float32Array(0), zeroPoint: [], quantizedDimension: 0 } as const;
