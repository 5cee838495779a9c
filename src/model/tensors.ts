import type { Model, Operator, OperatorCode, Tensor } from './model';
import type { TensorType } from './schema/generated/types';

const NO_BYTES = new Uint8Array(0);

/**
 * Bits of one element. Null where elements have no fixed size (STRING, RESOURCE, VARIANT) or the type is unknown.
 * INT4 and UINT4 are packed two, INT2 four to a byte.
 */
export function bitWidth(type: TensorType): number | null {
  switch (type) {
    case 'INT2':
      return 2;
    case 'INT4':
    case 'UINT4':
      return 4;
    case 'INT8':
    case 'UINT8':
    case 'BOOL':
    case 'FLOAT8_E4M3FN':
    case 'FLOAT8_E5M2':
      return 8;
    case 'INT16':
    case 'UINT16':
    case 'FLOAT16':
    case 'BFLOAT16':
      return 16;
    case 'INT32':
    case 'UINT32':
    case 'FLOAT32':
      return 32;
    case 'INT64':
    case 'UINT64':
    case 'FLOAT64':
    case 'COMPLEX64':
      return 64;
    case 'COMPLEX128':
      return 128;
    default:
      return null;
  }
}

/** Product of the dimensions; 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((count, dimension) => count * dimension, 1);
}

/** Bytes of the tensor's elements by type and stored shape; null where elements have no fixed size. */
export function tensorByteSize(tensor: Tensor): number | null {
  return byteSize(tensor.type, tensor.shape);
}

/** Bytes of a tensor of this type and shape; null where elements have no fixed size. */
export function byteSize(type: TensorType, shape: readonly number[]): number | null {
  const bits = bitWidth(type);
  return bits === null ? null : Math.ceil((elementCount(shape) * bits) / 8);
}

/** The tensor's data as a view of the file; empty where it has none. */
export function tensorData(model: Model, tensor: Tensor): Uint8Array {
  return model.buffers[tensor.buffer]?.data ?? NO_BYTES;
}

/** True where the file holds the tensor's value. Buffer 0 is the empty buffer, whatever stands in it. */
export function isConstant(model: Model, tensor: Tensor): boolean {
  return tensor.buffer !== 0 && tensorData(model, tensor).length > 0;
}

export function operatorCode(model: Model, operator: Operator): OperatorCode {
  const code = model.operatorCodes[operator.opcodeIndex];
  if (code === undefined) throw new RangeError(`The model has no operator code ${operator.opcodeIndex}.`);
  return code;
}

/**
 * True for a model compiled for an accelerator: the accelerator's program stands behind the FlatBuffer, at offsets of its own
 * that no rewrite of the model keeps.
 */
export function isCompiledForAccelerator(model: Model): boolean {
  return model.operatorCodes.some(({ customCode }) => customCode === 'DISPATCH_OP');
}

/** 'CONV_2D', or the custom code of a custom operator, such as 'FlexErf'. */
export function operatorName(model: Model, operator: Operator): string {
  const code = operatorCode(model, operator);
  return code.builtin === 'CUSTOM' ? (code.customCode ?? 'CUSTOM') : code.builtin;
}

/** 'conv_2d' for 'CONV_2D', 'flex_erf' for 'FlexErf', and an option's name as the schema writes it. */
export function snakeCase(name: string): string {
  if (!/[a-z]/.test(name)) return name.toLowerCase();
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
