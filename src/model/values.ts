import type { Model, Tensor } from './model';
import { elementCount, isConstant, tensorByteSize, tensorData } from './tensors';
import { float16ToFloat32, bfloat16ToFloat32 } from './float16';

/**
 * The elements of a constant of INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64 or UINT64 (as numbers) or BOOL (0 and
 * 1), in row-major order. Null where the tensor is no such constant or its data is shorter than its shape.
 */
export function readIntegers(model: Model, tensor: Tensor): number[] | null {
  const view = constantView(model, tensor);
  if (view === null) return null;
  switch (tensor.type) {
    case 'INT8':
      return elements(tensor, (i) => view.getInt8(i));
    case 'UINT8':
      return elements(tensor, (i) => view.getUint8(i));
    case 'BOOL':
      return elements(tensor, (i) => (view.getUint8(i) === 0 ? 0 : 1));
    case 'INT16':
      return elements(tensor, (i) => view.getInt16(2 * i, true));
    case 'UINT16':
      return elements(tensor, (i) => view.getUint16(2 * i, true));
    case 'INT32':
      return elements(tensor, (i) => view.getInt32(4 * i, true));
    case 'UINT32':
      return elements(tensor, (i) => view.getUint32(4 * i, true));
    case 'INT64':
      return elements(tensor, (i) => Number(view.getBigInt64(8 * i, true)));
    case 'UINT64':
      return elements(tensor, (i) => Number(view.getBigUint64(8 * i, true)));
    default:
      return null;
  }
}

/**
 * The elements of a constant of FLOAT32, FLOAT16 or BFLOAT16, in row-major order: for FLOAT32 a view of the file where it
 * is aligned. Null where the tensor is no such constant or its data is shorter than its shape.
 */
export function readFloats(model: Model, tensor: Tensor): Float32Array | null {
  const view = constantView(model, tensor);
  if (view === null) return null;
  const count = elementCount(tensor.shape);
  switch (tensor.type) {
    case 'FLOAT32': {
      if (view.byteOffset % 4 === 0) return new Float32Array(view.buffer, view.byteOffset, count);
      return new Float32Array(view.buffer.slice(view.byteOffset, view.byteOffset + 4 * count));
    }
    case 'FLOAT16':
      return Float32Array.from({ length: count }, (_, i) => float16ToFloat32(view.getUint16(2 * i, true)));
    case 'BFLOAT16':
      return Float32Array.from({ length: count }, (_, i) => bfloat16ToFloat32(view.getUint16(2 * i, true)));
    default:
      return null;
  }
}

function constantView(model: Model, tensor: Tensor): DataView | null {
  const size = tensorByteSize(tensor);
  const data = tensorData(model, tensor);
  if (size === null || !(size >= 0) || !isConstant(model, tensor) || data.length < size) return null;
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

function elements(tensor: Tensor, read: (index: number) => number): number[] {
  return Array.from({ length: elementCount(tensor.shape) }, (_, i) => read(i));
}
