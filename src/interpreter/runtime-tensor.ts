import type { Quantization, Sparsity, TensorType } from '../model';

export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/**
 * A tensor of a prepared graph. `data` is a view of the interpreter's one WebAssembly memory; it is valid from
 * allocation on and is looked up anew by each `eval`, since a growing memory moves the views.
 */
export interface RuntimeTensor {
  readonly index: number;
  readonly name: string;
  readonly type: TensorType;
  /** The shape at run time, which may differ from the one in the file. */
  readonly shape: readonly number[];
  readonly quantization: Quantization | null;
  /** Constant weights that are stored compressed: `data` then holds the values that are stored, in their order. */
  readonly sparsity: Sparsity | null;
  /** True where the tensor's data is in the file. */
  readonly isConstant: boolean;
  readonly isVariable: boolean;
  /** True where an operator computes the tensor once, from constants, and keeps it between invocations. */
  readonly isPersistent: boolean;
  /** True where the shape is known only while running. */
  readonly isDynamic: boolean;
  /** Byte offset of the data in the WebAssembly memory. */
  readonly address: number;
  /**
   * Elements in row-major order. FLOAT16 and BFLOAT16 are seen as Uint16Array, BOOL and STRING (TensorFlow Lite's own
   * packing) as Uint8Array, INT4/INT2 as the packed Uint8Array, COMPLEX64 as Float32Array with two entries an element.
   */
  readonly data: TypedArray;
}
