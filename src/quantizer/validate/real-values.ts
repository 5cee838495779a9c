/** Between what a tensor stores and the real values it stands for. */
import type { InputData } from '../../dataset';
import type { RuntimeTensor } from '../../interpreter';
import { float16ToFloat32, type Quantization, type TensorType } from '../../model';
import { clamp, roundHalfAway } from '../arithmetic';
import { QuantizeError } from '../errors';

export interface StoredTensor {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly quantization: Quantization | null;
}

/** Real values of a tensor that is in memory; null for types that stand for no numbers. */
export function realValues(tensor: RuntimeTensor): ArrayLike<number> | null {
  return toReal(tensor.data, tensor);
}

function toReal(data: InputData, tensor: StoredTensor): ArrayLike<number> | null {
  if (
    ['STRING', 'INT4', 'INT2', 'UINT4', 'COMPLEX64', 'BFLOAT16', 'RESOURCE', 'VARIANT'].includes(tensor.type)
  ) {
    return null;
  }
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    return Float64Array.from({ length: data.length }, (_, index) => Number(data[index]));
  }
  if (tensor.type === 'FLOAT16') return Float64Array.from(data, float16ToFloat32);
  const { quantization } = tensor;
  if (quantization === null || quantization.scale.length === 0) return data;
  const { scale, zeroPoint, quantizedDimension } = quantization;
  const block = tensor.shape.slice(quantizedDimension + 1).reduce((product, size) => product * size, 1);
  return Float64Array.from(data, (stored, index) => {
    const channel = scale.length === 1 ? 0 : Math.floor(index / block) % scale.length;
    return scale[channel]! * (stored - (zeroPoint[channel] ?? 0));
  });
}

const LIMITS: Readonly<Partial<Record<TensorType, readonly [number, number]>>> = {
  INT8: [-128, 127],
  UINT8: [0, 255],
  INT16: [-32768, 32767],
};

/** Input data of one model as another model's input takes it: the same real values. @throws QuantizeError */
export function convertInput(data: InputData, from: StoredTensor, to: StoredTensor): InputData {
  const isSame =
    from.type === to.type &&
    from.quantization?.scale[0] === to.quantization?.scale[0] &&
    from.quantization?.zeroPoint[0] === to.quantization?.zeroPoint[0];
  if (isSame) return data;
  const real = toReal(data, from);
  if (real !== null && to.type === 'FLOAT32') return Float32Array.from(real);
  const limits = LIMITS[to.type];
  const scale = to.quantization?.scale[0];
  if (real === null || limits === undefined || scale === undefined) {
    throw new QuantizeError(
      `input "${to.name}" is ${to.type}, and the data was made for "${from.name}", ${from.type}`,
    );
  }
  const zeroPoint = to.quantization?.zeroPoint[0] ?? 0;
  const stored = Array.from(real, (value) =>
    clamp(roundHalfAway(Math.fround(Math.fround(value) / scale)) + zeroPoint, limits[0], limits[1]),
  );
  if (to.type === 'INT8') return Int8Array.from(stored);
  return to.type === 'UINT8' ? Uint8Array.from(stored) : Int16Array.from(stored);
}
