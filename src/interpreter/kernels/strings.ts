import type { EvalContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import { bytesOf } from './elements';

/**
 * TensorFlow Lite's string tensors: int32 count, int32 offsets[count + 1] from the start of the tensor, then the bytes
 * of all strings (`tflite/core/string_util.h`).
 */
export function readStrings(tensor: RuntimeTensor): Uint8Array[] {
  const bytes = bytesOf(tensor);
  if (bytes.length < 4) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(0, true);
  return Array.from({ length: count }, (_, i) =>
    bytes.slice(view.getInt32(4 + 4 * i, true), view.getInt32(8 + 4 * i, true)),
  );
}

/** The bytes of a string tensor that holds these strings. */
export function packStrings(strings: readonly Uint8Array[]): Uint8Array {
  const header = 4 * (strings.length + 2);
  const total = strings.reduce((sum, text) => sum + text.length, header);
  const packed = new Uint8Array(total);
  const view = new DataView(packed.buffer);
  view.setInt32(0, strings.length, true);
  let offset = header;
  strings.forEach((text, i) => {
    view.setInt32(4 + 4 * i, offset, true);
    packed.set(text, offset);
    offset += text.length;
  });
  view.setInt32(4 + 4 * strings.length, offset, true);
  return packed;
}

/** Writes the strings at `indices` of `input`, in this order, as a tensor of this shape. */
export function gatherStrings(
  input: RuntimeTensor,
  output: RuntimeTensor,
  indices: TypedArray,
  shape: readonly number[],
  context: EvalContext,
): void {
  const strings = readStrings(input);
  const packed = packStrings(Array.from(indices as ArrayLike<number>, (index) => strings[index]!));
  context.resize(output, shape, packed.length);
  bytesOf(output).set(packed);
}

/** Copies a tensor whose bytes stay as they are under another shape; a dynamic output is given its memory first. */
export function copyReshaped(
  input: RuntimeTensor,
  output: RuntimeTensor,
  shape: readonly number[],
  context: EvalContext,
): void {
  if (output.isDynamic)
    context.resize(output, shape, input.type === 'STRING' ? bytesOf(input).length : undefined);
  if (output.address !== input.address) bytesOf(output).set(bytesOf(input));
}
